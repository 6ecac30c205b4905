using DtiPipeline.Core.Definitions.Elements;
using DtiPipeline.Core.Definitions.IndicatorSets;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Scoring;

namespace DtiPipeline.Core.Tests.Scoring;

public sealed class RankIntervalTests
{
    private const string Ratio = "{ type: ratio, numerator: [a], denominator: [b] }";
    private static readonly DateOnly Day = new(2024, 12, 31);
    private static readonly ExemptionRule Exemption = new("được miễn", "điểm × 100 / điểm tối đa", true, "II.3.c");

    [Fact]
    public void What_is_missing_could_be_worth_anything_from_nothing_to_its_maximum()
    {
        var set = SetText.Set(SetText.Indicator("1.1", 10, Ratio), SetText.Indicator("1.2", 30, Ratio), SetText.Indicator("1.3", 5, Ratio));

        var card = Rank(set, "1.1.a=1 1.1.b=2 1.2.a=late 1.2.b=3 1.3.a=not-applicable 1.3.b=not-applicable").Single();

        Assert.Equal(new FigureRange(5m, 35m), card.Range);
        Assert.Equal(new RankInterval(1, 1), card.RankInterval);
    }

    [Fact]
    public void Under_the_exemption_formula_the_range_is_in_hundredths_of_what_applies()
    {
        var set = SetText.Set(SetText.Indicator("1.1", 10, Ratio), SetText.Indicator("1.2", 30, Ratio), SetText.Indicator("1.3", 5, Ratio)) with { Exemption = Exemption };

        var card = Rank(set, "1.1.a=1 1.1.b=2 1.2.a=late 1.2.b=3 1.3.a=not-applicable 1.3.b=not-applicable").Single();

        Assert.Equal(new FigureRange(12.5m, 87.5m), card.Range);
    }

    [Fact]
    public void Of_an_indicator_with_sub_indicators_only_the_missing_ones_are_open()
    {
        var set = SetText.Set(SetText.Indicator("5.8", 20, "{ type: sum-of-children }",
            SetText.Indicator("5.8.1", 5, Ratio), SetText.Indicator("5.8.2", 5, Ratio), SetText.Indicator("5.8.3", 10, Ratio)));

        Assert.Equal(new FigureRange(2.5m, 7.5m), Rank(set, "5.8.1.a=1 5.8.1.b=2 5.8.2.a=late 5.8.2.b=2 5.8.3.a=not-applicable 5.8.3.b=2").Single().Range);
        Assert.Equal(new FigureRange(0m, 15m), Rank(set, "5.8.2.a=not-applicable 5.8.2.b=2").Single().Range);
    }

    [Fact]
    public void Units_are_moved_by_what_they_miss_and_by_what_the_others_miss()
    {
        var set = SetText.Set(SetText.Indicator("1.1", 10, Ratio), SetText.Indicator("1.2", 4, Ratio));

        var cards = Rank(set, "1.1.a=9 1.1.b=10 1.2.a=0 1.2.b=1", "1.1.a=6 1.1.b=10", "1.1.a=5 1.1.b=10 1.2.a=0 1.2.b=1", "1.1.a=1 1.1.b=10");

        Assert.Equal([1, 2, 3, 4], cards.Select(card => card.Rank!.Value));
        Assert.Equal([new RankInterval(1, 2), new RankInterval(1, 2), new RankInterval(3, 3), new RankInterval(3, 4)], cards.Select(card => card.RankInterval!.Value));
    }

    [Fact]
    public void Units_that_are_equal_whatever_comes_share_a_settled_rank()
    {
        var set = SetText.Set(SetText.Indicator("1.1", 10, Ratio));

        Assert.All(Rank(set, "1.1.a=1 1.1.b=2", "1.1.a=2 1.1.b=4"), card => Assert.Equal(new RankInterval(1, 1), card.RankInterval));
    }

    [Fact]
    public void A_unit_that_cannot_be_compared_has_no_interval_and_widens_nobodys()
    {
        var set = SetText.Set(SetText.Indicator("1.1", 10, Ratio));

        var cards = Rank(set, "1.1.a=1 1.1.b=2", "1.1.a=not-applicable 1.1.b=not-applicable");

        Assert.Equal(new RankInterval(1, 1), cards[0].RankInterval);
        Assert.Null(cards[1].RankInterval);
        Assert.Null(cards[1].Range);
    }

    [Fact]
    public void A_comparison_with_an_outside_figure_for_want_of_a_peer_is_open_until_the_peer_reports()
    {
        var set = SetText.Set(SetText.Indicator("3.3", 20, "{ type: min-max, of: value, numerator: [a], peer_count: 2, reference: best }"), SetText.Indicator("3.4", 10, Ratio));
        ReferenceValue[] references = [new("best", null, Day, "40", "Sở TTTT", "Báo cáo 12", new SourceSpan("reference-values.csv", 2, 1, 1))];

        var waiting = Scorer.Score(set, [SetText.Unit("1", "3.3.a=10 3.4.a=1 3.4.b=2"), SetText.Unit("2", "3.4.a=1 3.4.b=2")], references, Day);
        var alone = Scorer.Score(set, [SetText.Unit("1", "3.3.a=10 3.4.a=1 3.4.b=2")], references, Day);

        Assert.Equal(new FigureRange(5m, 25m), waiting[0].Range);
        Assert.Equal(new FigureRange(10m, 10m), alone[0].Range);
    }

    private static IReadOnlyList<Scorecard> Rank(IndicatorSet set, params string[] units) =>
        Ranking.Rank(Scorer.Score(set, [.. units.Select((values, i) => SetText.Unit(FormattableString.Invariant($"{i}"), values))], [], Day));
}
