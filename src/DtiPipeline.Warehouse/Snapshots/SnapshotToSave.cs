namespace DtiPipeline.Warehouse.Snapshots;

/// <summary>A snapshot to be written, whole.</summary>
public sealed record SnapshotToSave
{
    public required string Assessment { get; init; }

    public required string Round { get; init; }

    /// <summary>Id of the indicator set whose codes the scores carry.</summary>
    public required string IndicatorSet { get; init; }

    /// <summary>Last day whose data count.</summary>
    public required DateOnly CutDate { get; init; }

    public required string ContentHash { get; init; }

    public required string EvidenceHash { get; init; }

    /// <summary>Hash of the resolved definitions in the definition store.</summary>
    public string? Definitions { get; init; }

    /// <summary>Canonical JSON of what is not in the scorecards.</summary>
    public required string Content { get; init; }

    public required IReadOnlyList<ScorecardRow> Scorecards { get; init; }
}
