using DtiPipeline.Core.Records;
using DtiPipeline.Warehouse.Runs;

namespace DtiPipeline.Warehouse.Staging;

/// <summary>A row of <c>reject</c> with what it belongs to.</summary>
internal sealed record RejectRow
{
    public long Id { get; init; }

    public string Connector { get; init; } = "";

    public string Stream { get; init; } = "";

    public long RunId { get; init; }

    public long LoadId { get; init; }

    public string Sha256 { get; init; } = "";

    public string Name { get; init; } = "";

    public string Position { get; init; } = "";

    public string? UnitWord { get; init; }

    public DateOnly? AsOf { get; init; }

    public string Code { get; init; } = "";

    public string Arguments { get; init; } = "";

    public string Place { get; init; } = "";

    public string Raw { get; init; } = "";

    public RejectRecord ToRecord() => new()
    {
        Id = Id,
        Connector = Connector,
        Stream = Stream,
        Run = RunId,
        Load = LoadId,
        Payload = Sha256,
        File = Name,
        Row = new RejectedRow(RecordPosition.Parse(Position), FindingJson.Read(Code, Arguments, Place, null), UnitWord, AsOf, Raw),
    };
}
