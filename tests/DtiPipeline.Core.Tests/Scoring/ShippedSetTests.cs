using System.Collections.Immutable;
using DtiPipeline.Core.Definitions.Elements;
using DtiPipeline.Core.Definitions.IndicatorSets;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Scoring;
using DtiPipeline.Core.Scoring.Methods;
using DtiPipeline.Core.Scoring.Traces;
using DtiPipeline.Core.Values;

namespace DtiPipeline.Core.Tests.Scoring;

/// <summary>What must hold of every indicator set as it is shipped.</summary>
public sealed class ShippedSetTests
{
    private static readonly DateOnly Day = new(2026, 12, 31);

    public static TheoryData<string> Ids => ShippedSets.Ids;

    /// <summary>Counted on the paper: indicators, points in the table, points a unit keeps that does nothing.</summary>
    [Theory]
    [InlineData("tuan-giao-huyen-2024", 68, "50 50 50 50 50 100 75 75", "1.25")]        // 1.3: a quarter for a column with no articles
    [InlineData("bac-ninh-so-2023", 45, "100 100 100 70 100 530", "0")]
    [InlineData("bac-ninh-huyen-2023", 76, "100 100 100 100 80 340 100 80", "0")]
    [InlineData("hue-so-2024", 35, "126 20 30 30 40 65 30 10 50", "0")]               // printed: 34 indicators, 391 points
    [InlineData("hue-huyen-2024", 53, "170 30 80 120 40 75 50 40 70", "0")]
    [InlineData("hue-xa-2024", 50, "170 20 80 120 40 65 50 40 60", "0")]
    [InlineData("son-dong-huyen-2024", 63, "100 100 100 100 100 200 150 150", "0")]
    [InlineData("ia-dom-xa-2024", 52, "100 100 100 130 60 310 100 100", "5")]          // 1.4: a quarter for a column with no articles
    [InlineData("ia-dom-xa-2026", 52, "100 100 100 130 60 310 100 100", "5")]
    public void Its_structure_is_that_of_the_paper(string id, int indicators, string pillars, string least)
    {
        var set = ShippedSets.Read(id);
        var maxima = pillars.Split(' ').Select(decimal.Parse).ToList();

        Assert.Equal(indicators, set.Indicators.Count());
        Assert.Equal(maxima, set.Pillars.Select(pillar => pillar.Max));
        Assert.Equal(maxima, Score(set, ExtremeInputs.Best).Pillars.Select(pillar => pillar.Points));
        Assert.Equal(decimal.Parse(least, System.Globalization.CultureInfo.InvariantCulture), Score(set, WithOpenGates).Points);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Its_rules_are_right_in_themselves_and_read_exactly_their_indicators_letters(string id)
    {
        Assert.All(All(ShippedSets.Read(id)), indicator =>
        {
            Assert.Empty(indicator.Method.Check());
            Assert.Equal(indicator.Inputs.Select(input => input.Letter).Order(), indicator.Method.Letters.Order());
        });
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_unit_of_which_nothing_is_known_has_no_points_and_no_score(string id)
    {
        var set = ShippedSets.Read(id);
        var card = Scorer.Score(set, [new UnitValues("1", new Dictionary<string, DataValue>())], [], Day).Single();

        Assert.Equal((0m, set.Total), (card.Points, card.ApplicableMax));
        Assert.All(card.Indicators, indicator => Assert.Equal("not-reported", indicator.Status));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_trace_gives_its_points_again_and_has_a_sentence_in_both_languages(string id)
    {
        var set = ShippedSets.Read(id);
        var random = new Random(99);
        for (var round = 0; round < 20; round++)
            Assert.All(Score(set, indicator => Any(indicator, random)).Indicators.SelectMany(indicator => indicator.Children.Prepend(indicator)), indicator =>
            {
                Assert.Equal(indicator.Absence is null ? indicator.Points : null, TraceArithmetic.Recompute(indicator.Trace));
                Assert.NotEmpty(TraceText.Of(indicator.Trace, Language.Vi));
                Assert.NotEmpty(TraceText.Of(indicator.Trace, Language.En));
            });
    }

    private static Value[] Any(Indicator indicator, Random random) => (random.Next(3), indicator.Method) switch
    {
        (0, _) => ExtremeInputs.Best(indicator),
        (1, _) or (_, Choice or Parts or ByDate or Bands { Gate: not null }) => ExtremeInputs.Worst(indicator),
        _ => [.. indicator.Inputs.Select(_ => new NumberValue(random.Next(0, 1_000)))],
    };

    // A column with no articles in it, rather than no column.
    private static Value[] WithOpenGates(Indicator indicator) =>
        indicator.Method is Bands { Gate: { } gate } ? [.. indicator.Inputs.Select(input => input.Letter == gate ? (Value)new BooleanValue(true) : new NumberValue(0m))] : ExtremeInputs.Worst(indicator);

    private static IEnumerable<Indicator> All(IndicatorSet set) => set.Indicators.SelectMany(indicator => indicator.Children.Prepend(indicator));

    // An element may serve several indicators here with different figures, so each indicator is scored with its own values.
    private static Scorecard Score(IndicatorSet set, Func<Indicator, Value[]> values)
    {
        var alone = set with { Pillars = [.. set.Pillars.Select(pillar => pillar with { Indicators = [.. pillar.Indicators.Select(Alone)] })] };
        var known = All(alone).SelectMany(indicator => indicator.Inputs.Zip(values(indicator)))
            .ToDictionary(pair => pair.First.Element, pair => new DataValue("1", pair.First.Element, pair.Second, ValueState.Reported));
        return Scorer.Score(alone, [new UnitValues("1", known)], [.. References(alone)], Day).Single();
    }

    private static Indicator Alone(Indicator indicator) => indicator with
    {
        Inputs = [.. indicator.Inputs.Select(input => input with { Element = indicator.Code + "." + input.Letter })],
        Children = [.. indicator.Children.Select(Alone)],
    };

    // The best there is: all of the whole, or as many as the best inputs have.
    private static IEnumerable<ReferenceValue> References(IndicatorSet set) =>
        from indicator in All(set)
        from element in indicator.Method.References
        select new ReferenceValue(element, null, Day, indicator.Method is MinMax { OfRatio: true } ? "1" : "600", "test", "test", set.At);
}
