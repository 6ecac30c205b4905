using DtiPipeline.Core.Definitions.IndicatorSets;
using DtiPipeline.Core.Scoring;
using DtiPipeline.Core.Values;

namespace DtiPipeline.Core.Tests.Scoring;

/// <summary>Rank intervals against what really comes out when the missing inputs of random groups are filled in.</summary>
public sealed class RankIntervalPropertyTests
{
    private const int Groups = 60;
    private const int Completions = 30;
    private const string Ratio = "{ type: ratio, numerator: [a], denominator: [b] }";
    private static readonly DateOnly Day = new(2024, 12, 31);
    private static readonly ExemptionRule Exemption = new("được miễn", "điểm × 100 / điểm tối đa", true, "II.3.c");

    [Fact]
    public void No_completion_of_what_is_missing_leads_out_of_the_interval()
    {
        var random = new Random(20240501);
        for (var group = 0; group < Groups; group++)
        {
            var set = RandomSet(random);
            var units = RandomUnits(random, set);
            var before = Rank(set, units);
            for (var completion = 0; completion < Completions; completion++)
            {
                var after = Rank(set, [.. units.Select(unit => Complete(set, unit, () => RandomShare(random, set)))]);
                for (var i = 0; i < units.Count; i++)
                {
                    Assert.InRange(after[i].Comparable!.Value, before[i].Range!.Low, before[i].Range!.High);
                    Assert.InRange(after[i].Rank!.Value, before[i].RankInterval!.Value.Best, before[i].RankInterval!.Value.Worst);
                    Assert.Equal(new RankInterval(after[i].Rank!.Value, after[i].Rank!.Value), after[i].RankInterval);
                }
            }
        }
    }

    [Fact]
    public void Both_ends_of_the_interval_are_reached_by_some_completion()
    {
        var random = new Random(20240502);
        for (var group = 0; group < Groups; group++)
        {
            var set = RandomSet(random);
            var units = RandomUnits(random, set);
            var before = Rank(set, units);
            for (var i = 0; i < units.Count; i++)
            {
                var best = Rank(set, [.. units.Select((unit, j) => Complete(set, unit, () => j == i ? 12 : 0))]);
                var worst = Rank(set, [.. units.Select((unit, j) => Complete(set, unit, () => j == i ? 0 : 12))]);

                Assert.Equal((before[i].RankInterval!.Value.Best, before[i].Range!.High), (best[i].Rank!.Value, best[i].Comparable!.Value));
                Assert.Equal((before[i].RankInterval!.Value.Worst, before[i].Range!.Low), (worst[i].Rank!.Value, worst[i].Comparable!.Value));
            }
        }
    }

    private static IndicatorSet RandomSet(Random random)
    {
        var set = SetText.Set(
            SetText.Indicator("1.1", random.Next(1, 20), Ratio), SetText.Indicator("1.2", random.Next(1, 20), Ratio), SetText.Indicator("2.1", random.Next(1, 20), Ratio),
            SetText.Indicator("2.2", 12, "{ type: sum-of-children }", SetText.Indicator("2.2.1", 5, Ratio), SetText.Indicator("2.2.2", 7, Ratio)));
        return random.Next(2) == 0 ? set : set with { Exemption = Exemption };
    }

    /// <summary>The first indicator always has its figures, so that every unit can be compared.</summary>
    private static List<UnitValues> RandomUnits(Random random, IndicatorSet set) => [.. Enumerable.Range(1, random.Next(2, 7)).Select(unit => SetText.Unit(
        FormattableString.Invariant($"{unit}"),
        string.Join(' ', Leaves(set).Select((leaf, i) => (i == 0 ? 0 : random.Next(4)) switch
        {
            1 => $"{leaf.Code}.a=late {leaf.Code}.b=12",
            2 => $"{leaf.Code}.a=not-applicable {leaf.Code}.b=12",
            _ => FormattableString.Invariant($"{leaf.Code}.a={random.Next(13)} {leaf.Code}.b=12"),
        }))))];

    private static UnitValues Complete(IndicatorSet set, UnitValues unit, Func<int?> share)
    {
        var values = unit.Values.ToDictionary();
        foreach (var element in Leaves(set).Select(leaf => leaf.Code + ".a").Where(element => values[element].State == ValueState.Late))
            values[element] = share() is { } figure
                ? new DataValue(unit.Unit, element, new NumberValue(figure), ValueState.Reported)
                : new DataValue(unit.Unit, element, null, ValueState.NotApplicable);
        return unit with { Values = values };
    }

    // Only a document with an exemption rule lets what is missing turn out not to apply.
    private static int? RandomShare(Random random, IndicatorSet set) => set.Exemption is not null && random.Next(5) == 0 ? null : random.Next(13);

    private static IEnumerable<Indicator> Leaves(IndicatorSet set) =>
        set.Indicators.SelectMany(indicator => indicator.Children.IsEmpty ? [indicator] : indicator.Children.AsEnumerable());

    private static IReadOnlyList<Scorecard> Rank(IndicatorSet set, IReadOnlyList<UnitValues> units) => Ranking.Rank(Scorer.Score(set, units, [], Day));
}
