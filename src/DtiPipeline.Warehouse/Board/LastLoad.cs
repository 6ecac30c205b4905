namespace DtiPipeline.Warehouse.Board;

/// <summary>The newest complete load of a stream.</summary>
public sealed record LastLoad
{
    public string Connector { get; init; } = "";

    public string Stream { get; init; } = "";

    public long RunId { get; init; }

    public DateTimeOffset EndedAt { get; init; }
}
