using DtiPipeline.Core.Definitions.IndicatorSets;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Scoring;
using DtiPipeline.Core.Scoring.Methods;
using DtiPipeline.Core.Scoring.Traces;
using DtiPipeline.Core.Values;

namespace DtiPipeline.Core.Tests.Scoring;

/// <summary>The set of huyện Tuần Giáo as it is shipped.</summary>
public sealed class TuanGiaoTests
{
    private static readonly DateOnly Day = new(2024, 12, 31);
    private static readonly IndicatorSet Set = TuanGiaoSet.Set;

    [Fact]
    public void Its_rules_are_right_in_themselves_and_read_exactly_their_indicators_letters()
    {
        Assert.All(Set.Indicators, indicator =>
        {
            Assert.Empty(indicator.Method.Check());
            Assert.Equal(indicator.Inputs.Select(input => input.Letter).Order(), indicator.Method.Letters.Order());
        });
    }

    [Fact]
    public void A_district_that_does_everything_gets_all_500_points()
    {
        var card = Score(Best);

        Assert.Equal((500m, 500m), (card.Points, card.Max));
        Assert.Equal([50m, 50m, 50m, 50m, 50m, 100m, 75m, 75m], card.Pillars.Select(pillar => pillar.Points));
    }

    [Fact]
    public void A_district_that_does_nothing_gets_the_quarter_for_an_empty_column_and_no_more()
    {
        // 1.3 gives a quarter of its 5 points to a column with no articles: the document prints "Dưới 10 tin, bài: 1/4".
        var card = Score(indicator => indicator.Code == "1.3" ? [new BooleanValue(true), new NumberValue(0)] : Worst(indicator));

        Assert.Equal(1.25m, card.Points);
        Assert.All(card.Indicators, indicator => Assert.Equal("scored", indicator.Status));
    }

    [Fact]
    public void A_district_of_which_nothing_is_known_has_no_points_and_no_score()
    {
        var card = Scorer.Score(Set, [new UnitValues("099", new Dictionary<string, DataValue>())], [], Day).Single();

        Assert.Equal((0m, 500m), (card.Points, card.ApplicableMax));
        Assert.All(card.Indicators, indicator => Assert.Equal("not-reported", indicator.Status));
    }

    [Fact]
    public void Every_trace_gives_its_points_again_and_has_a_sentence_in_both_languages()
    {
        var random = new Random(99);
        for (var round = 0; round < 50; round++)
        {
            var card = Score(indicator => [.. indicator.Method is Choice
                ? Worst(indicator)
                : indicator.Inputs.Select(input => input.Letter == "a" && indicator.Code == "1.3"
                    ? (Value)new BooleanValue(random.Next(2) == 0)
                    : new NumberValue(random.Next(0, 1_000)))]);

            Assert.All(card.Indicators, indicator =>
            {
                Assert.Equal(indicator.Absence is null ? indicator.Points : null, TraceArithmetic.Recompute(indicator.Trace));
                Assert.NotEmpty(TraceText.Of(indicator.Trace, Language.Vi));
                Assert.NotEmpty(TraceText.Of(indicator.Trace, Language.En));
            });
        }
    }

    private static Value[] Best(Indicator indicator) => indicator.Method switch
    {
        Choice choice => [Chosen(choice.Options.First(option => option.Fraction.Of(1m) == 1m).Key)],
        Bands { Gate: not null } => [new BooleanValue(true), new NumberValue(20)],
        _ => [.. indicator.Inputs.Select(_ => new NumberValue(600))],
    };

    private static Value[] Worst(Indicator indicator) => indicator.Method switch
    {
        Choice choice => [Chosen(choice.Options.First(option => option.Fraction.Above == 0m).Key)],
        Bands { Gate: not null } => [new BooleanValue(false), new NumberValue(0)],
        Ratio ratio => Nothing(indicator, ratio.Rule),
        RatioToTarget target => Nothing(indicator, target.Rule),
        Bands bands => Nothing(indicator, bands.Rule),
        _ => [],
    };

    private static Value[] Nothing(Indicator indicator, RatioRule rule) =>
        [.. indicator.Inputs.Select(input => new NumberValue(rule.Numerator.Contains(input.Letter) ? 0 : 600))];

    private static Value Chosen(string key) => key is "true" or "false" ? new BooleanValue(key == "true") : new ChoiceValue(key);

    // An element may serve several indicators here with different figures, so each indicator is scored with its own values.
    private static Scorecard Score(Func<Indicator, Value[]> values)
    {
        var alone = Set with
        {
            Pillars = [.. Set.Pillars.Select(pillar => pillar with
            {
                Indicators = [.. pillar.Indicators.Select(indicator => indicator with
                {
                    Inputs = [.. indicator.Inputs.Select(input => input with { Element = indicator.Code + "." + input.Letter })],
                })],
            })],
        };
        var known = alone.Indicators.SelectMany(indicator => indicator.Inputs.Zip(values(indicator)))
            .ToDictionary(pair => pair.First.Element, pair => new DataValue("099", pair.First.Element, pair.Second, ValueState.Reported));
        return Scorer.Score(alone, [new UnitValues("099", known)], [], Day).Single();
    }
}
