using System.Collections.Immutable;
using DtiPipeline.Core.Definitions.IndicatorSets;
using DtiPipeline.Core.Scoring;

namespace DtiPipeline.Core.Appraising;

/// <summary>Puts the result of a round together: totals by the set's own rules, places among all units of the assessment. Pure.</summary>
public static class ResultTable
{
    /// <returns>By place, then those without one, each by code.</returns>
    public static ImmutableArray<ResultUnit> Of(IndicatorSet set, IEnumerable<AppraisedUnit> units)
    {
        var results = units.Select(unit => Of(set, unit)).ToList();
        var places = Ranking.Places([.. results.Select(unit => unit.Comparable)]);
        return [.. InOrder(results.Zip(places, (unit, place) => unit with { Rank = place }))];
    }

    /// <summary>Puts some results of other versions beside each other anew: figures stay, places are found again.</summary>
    public static ImmutableArray<ResultUnit> Ranked(IReadOnlyCollection<ResultUnit> units) =>
        [.. InOrder(units.Zip(Ranking.Places([.. units.Select(unit => unit.Comparable)]), (unit, place) => unit with { Rank = place }))];

    /// <summary>One unit's figures, without a place.</summary>
    public static ResultUnit Of(IndicatorSet set, AppraisedUnit unit)
    {
        if (unit.LeftOut.Length > 0)
            return new ResultUnit(unit.Key, unit.Name, null, null, null, null, null, null, unit.LeftOut, []);
        var points = unit.Scores.Sum(score => score.Appraised);
        var total = ScoreTotal.Of(set, points, unit.ApplicableMax);
        return new ResultUnit(unit.Key, unit.Name, unit.SignedHash, unit.Self, points, total.Published, total.Comparable, null, "", unit.Scores);
    }

    private static IOrderedEnumerable<ResultUnit> InOrder(IEnumerable<ResultUnit> units) =>
        units.OrderBy(unit => unit.LeftOut.Length > 0).ThenBy(unit => unit.Rank ?? int.MaxValue).ThenBy(unit => unit.Key, StringComparer.Ordinal);
}
