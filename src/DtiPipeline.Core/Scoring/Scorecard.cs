using System.Collections.Immutable;

namespace DtiPipeline.Core.Scoring;

/// <summary>All indicator scores of one unit under one set (phiếu điểm).</summary>
public sealed record Scorecard
{
    /// <summary>Id of the indicator set.</summary>
    public required string Set { get; init; }

    public required string Unit { get; init; }

    /// <summary>The indicators' points, added, not rounded.</summary>
    public required decimal Points { get; init; }

    /// <summary>The points as published: rounded once, here.</summary>
    public required decimal Published { get; init; }

    public required decimal Max { get; init; }

    /// <summary>The maximum, less what does not apply to the unit.</summary>
    public required decimal ApplicableMax { get; init; }

    /// <summary>
    /// The figure units are ranked by, as published: the total; where the document has an exemption rule, 100 × points ÷ applicable maximum for
    /// every unit. Null where nothing applies to the unit.
    /// </summary>
    public required decimal? Comparable { get; init; }

    /// <summary>What the comparable figure can still become when what is missing arrives; null where there is none.</summary>
    public FigureRange? Range { get; init; }

    /// <summary>Place in its group; null until ranked, and for a unit that cannot be compared.</summary>
    public int? Rank { get; init; }

    /// <summary>The places it can still have; null where it has no rank. Like the rank it depends on other units and is no part of what is signed.</summary>
    public RankInterval? RankInterval { get; init; }

    public required ImmutableArray<PillarScore> Pillars { get; init; }

    /// <summary>All indicators in the document's order, without sub-indicators.</summary>
    public IEnumerable<IndicatorScore> Indicators => Pillars.SelectMany(pillar => pillar.Indicators);
}
