namespace DtiPipeline.Warehouse.Payloads;

/// <summary>The record of a deletion: what was deleted, when, by whom and by which rule.</summary>
public sealed record DeletionRecord
{
    public long Id { get; init; }

    public string Connector { get; init; } = "";

    public string Stream { get; init; } = "";

    public string Sha256 { get; init; } = "";

    /// <summary>When the bytes came the first time.</summary>
    public DateTimeOffset ReceivedAt { get; init; }

    /// <summary>When they came last.</summary>
    public DateTimeOffset SeenAt { get; init; }

    /// <summary>The retention that asked for it, and where it is written.</summary>
    public string Rule { get; init; } = "";

    public long RunId { get; init; }

    /// <summary>Whose command it was.</summary>
    public string Who { get; init; } = "";

    public DateTimeOffset AskedAt { get; init; }

    /// <summary>Null until it is, and where the key still serves another stream.</summary>
    public DateTimeOffset? KeyDestroyedAt { get; init; }

    /// <summary>Null while the deletion is not complete.</summary>
    public DateTimeOffset? DeletedAt { get; init; }

    /// <summary>Streams that the same bytes are still kept for; null where they are gone.</summary>
    public string? KeptFor { get; init; }
}
