using DtiPipeline.Core.Scoring;
using DtiPipeline.Core.Values;

namespace DtiPipeline.Core.Tests.Scoring;

public sealed class ScorerCostTests
{
    // Time depends on the machine's other work; what a score allocates does not, and it is what made scoring slow.
    [Fact]
    public void A_score_takes_less_than_a_kilobyte_so_that_ten_thousand_units_take_about_a_second()
    {
        var set = SetText.Set([.. Enumerable.Range(1, 76).Select(i => SetText.Indicator(FormattableString.Invariant($"{1 + (i / 10)}.{i}"), 10m, (i % 4) switch
        {
            0 => "{ type: ratio, numerator: [a, b], denominator: [c] }",
            1 => "{ type: ratio-to-target, numerator: [a], denominator: [b], target: 80% }",
            2 => "{ type: bands, of: ratio, numerator: [a], denominator: [b], bands: [{ at_least: 90%, fraction: 1 }, { at_least: 50%, fraction: 1/3 }] }",
            _ => "{ type: min-max, of: value, numerator: [a], peer_count: 1000 }",
        }))]);
        var elements = set.Indicators.SelectMany(indicator => indicator.Inputs).Select(input => input.Element).ToList();
        var random = new Random(1);
        var units = Enumerable.Range(0, 1_000).Select(i => FormattableString.Invariant($"{i:00000}"))
            .Select(unit => new UnitValues(unit, elements.ToDictionary(
                element => element, element => new DataValue(unit, element, new NumberValue(random.Next(1, 5_000)), ValueState.Reported))))
            .ToList();

        var before = GC.GetAllocatedBytesForCurrentThread();
        var cards = Scorer.Score(set, units, [], new DateOnly(2024, 12, 31));
        var each = (GC.GetAllocatedBytesForCurrentThread() - before) / (cards.Count * 76);

        Assert.Equal(1, Ranking.Rank(cards).Min(card => card.Rank));
        Assert.InRange(each, 0, 1_000);
    }
}
