namespace DtiPipeline.Warehouse.Payloads;

/// <summary>Bytes of a stream that came last before a moment.</summary>
public sealed record ExpiredPayload
{
    public string Connector { get; init; } = "";

    public string Stream { get; init; } = "";

    public string Sha256 { get; init; } = "";

    /// <summary>When they came the first time.</summary>
    public DateTimeOffset ReceivedAt { get; init; }

    /// <summary>When they came last.</summary>
    public DateTimeOffset SeenAt { get; init; }
}
