namespace DtiPipeline.Warehouse.Review;

/// <summary>Where a unit stands in a round, by the snapshot that holds.</summary>
public sealed record StandingRecord
{
    public string Assessment { get; init; } = "";

    public string Round { get; init; } = "";

    public long Snapshot { get; init; }

    public string SnapshotHash { get; init; } = "";

    /// <summary>The last day whose data count.</summary>
    public DateOnly CutDate { get; init; }

    public DateTimeOffset TakenAt { get; init; }

    public long UnitId { get; init; }

    /// <summary>Code at the assessment's unit date.</summary>
    public string Unit { get; init; } = "";

    public string UnitName { get; init; } = "";

    public long Scorecard { get; init; }

    public decimal Published { get; init; }

    public decimal MaxPoints { get; init; }

    public decimal ApplicableMax { get; init; }

    public decimal? Comparable { get; init; }

    public int? Rank { get; init; }

    /// <summary>How many units the snapshot ranks.</summary>
    public int Ranked { get; init; }
}
