namespace DtiPipeline.Warehouse.Payloads;

/// <summary>A payload in the register.</summary>
public sealed record PayloadRecord
{
    public long Id { get; init; }

    public string Connector { get; init; } = "";

    public string Stream { get; init; } = "";

    public string Sha256 { get; init; } = "";

    public string Name { get; init; } = "";

    public string Request { get; init; } = "";

    public long Size { get; init; }

    public DateOnly AsOf { get; init; }

    /// <summary>When these bytes came the first time.</summary>
    public DateTimeOffset ReceivedAt { get; init; }

    /// <summary>When they came last.</summary>
    public DateTimeOffset SeenAt { get; init; }

    /// <summary>The run that brought them first.</summary>
    public long RunId { get; init; }
}
