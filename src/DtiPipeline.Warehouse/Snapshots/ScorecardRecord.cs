namespace DtiPipeline.Warehouse.Snapshots;

/// <summary>A unit's scorecard in a snapshot.</summary>
public sealed record ScorecardRecord
{
    public long UnitId { get; init; }

    public string ContentHash { get; init; } = "";

    public decimal Points { get; init; }

    public decimal Published { get; init; }

    public decimal MaxPoints { get; init; }

    public decimal ApplicableMax { get; init; }

    public decimal? Comparable { get; init; }

    public int? Rank { get; init; }

    /// <summary>Canonical JSON.</summary>
    public string Content { get; init; } = "";
}
