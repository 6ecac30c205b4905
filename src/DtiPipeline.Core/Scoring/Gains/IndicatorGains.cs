using System.Collections.Immutable;

namespace DtiPipeline.Core.Scoring.Gains;

/// <summary>Where points are lost in one indicator, or sub-indicator, and what would bring some of them.</summary>
/// <param name="Gains">
/// For each letter that helps by itself the next level and, where that is another, the farthest; empty where no single change of an answer or of
/// a figure above the line brings anything.
/// </param>
public sealed record IndicatorGains(string Code, string Name, decimal Points, decimal Max, ImmutableArray<Gain> Gains)
{
    public decimal Lost => Max - Points;
}
