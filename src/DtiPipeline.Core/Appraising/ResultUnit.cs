using System.Collections.Immutable;

namespace DtiPipeline.Core.Appraising;

/// <summary>A unit in the result of a round.</summary>
/// <param name="Self">What the unit gave itself; this and the next three are null where it was left out.</param>
/// <param name="Appraised">What the council gave, added, not rounded.</param>
/// <param name="Final">What is published: the same, rounded once as the set says.</param>
/// <param name="Comparable">What the unit is ranked by; null where nothing applies to it too.</param>
/// <param name="Rank">Its place; equal figures share one.</param>
/// <param name="LeftOut">Why it has no result; empty where it has one.</param>
public sealed record ResultUnit(
    string Key, string Name, string? SignedHash, decimal? Self, decimal? Appraised, decimal? Final, decimal? Comparable, int? Rank, string LeftOut, ImmutableArray<AppraisedScore> Scores)
{
    /// <summary>The unit's code.</summary>
    public string Code => Key.Split('@')[0];

    /// <summary>On how many indicators a question had no answer on its day.</summary>
    public int MissedDays => Scores.Count(score => score.MissedDay);
}
