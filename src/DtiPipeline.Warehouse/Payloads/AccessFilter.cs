namespace DtiPipeline.Warehouse.Payloads;

/// <summary>Which readings of landed bytes to list. Null: whatever it is.</summary>
public sealed record AccessFilter
{
    /// <summary>The beginning of a payload's SHA-256.</summary>
    public string? Sha256 { get; init; }

    public string? Connector { get; init; }

    public long? Run { get; init; }

    public int Limit { get; init; } = 200;
}
