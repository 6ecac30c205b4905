namespace DtiPipeline.Warehouse.Publishing;

/// <summary>One unit's result in a snapshot.</summary>
public sealed record PublishedCard
{
    public long UnitId { get; init; }

    public string Unit { get; init; } = "";

    public string UnitName { get; init; } = "";

    public decimal Points { get; init; }

    public decimal MaxPoints { get; init; }

    public decimal ApplicableMax { get; init; }

    public decimal? Comparable { get; init; }

    public int? Rank { get; init; }

    /// <summary>How many units the snapshot ranks.</summary>
    public int Ranked { get; init; }

    public string ContentHash { get; init; } = "";

    /// <summary>Canonical JSON; empty where it was not asked for.</summary>
    public string Content { get; init; } = "";
}
