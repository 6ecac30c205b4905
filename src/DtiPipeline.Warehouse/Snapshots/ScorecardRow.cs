using System.Collections.Immutable;

namespace DtiPipeline.Warehouse.Snapshots;

/// <summary>A scorecard to be written. Stored once by its content; what depends on the other units (its rank) belongs to the snapshot.</summary>
public sealed record ScorecardRow
{
    public required long UnitId { get; init; }

    /// <summary>SHA-256 of the content.</summary>
    public required string ContentHash { get; init; }

    /// <summary>Canonical JSON.</summary>
    public required string Content { get; init; }

    /// <summary>Added, not rounded.</summary>
    public required decimal Points { get; init; }

    public required decimal Published { get; init; }

    public required decimal Max { get; init; }

    public required decimal ApplicableMax { get; init; }

    public decimal? Comparable { get; init; }

    public int? Rank { get; init; }

    public ImmutableArray<IndicatorScoreRow> Indicators { get; init; } = [];

    /// <summary>The data values it was made from.</summary>
    public ImmutableArray<ScoredValueRow> Values { get; init; } = [];
}
