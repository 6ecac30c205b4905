namespace DtiPipeline.Warehouse.Snapshots;

/// <summary>A stored snapshot.</summary>
public sealed record SnapshotRecord
{
    public long Id { get; init; }

    public string Assessment { get; init; } = "";

    public string Round { get; init; } = "";

    public DateOnly CutDate { get; init; }

    public string ContentHash { get; init; } = "";

    public string EvidenceHash { get; init; } = "";

    public string? Definitions { get; init; }

    /// <summary>The run that came to it first.</summary>
    public long RunId { get; init; }

    public DateTimeOffset TakenAt { get; init; }

    /// <summary>How many units it scores.</summary>
    public long Units { get; init; }

    /// <summary>True for the one that the newest run of its round came to.</summary>
    public bool IsLatest { get; init; }
}
