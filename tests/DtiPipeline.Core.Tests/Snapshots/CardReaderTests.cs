using System.Text.Json;
using DtiPipeline.Core.Definitions.Elements;
using DtiPipeline.Core.Definitions.IndicatorSets;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Scoring;
using DtiPipeline.Core.Scoring.Traces;
using DtiPipeline.Core.Snapshots;
using DtiPipeline.Core.Tests.Scoring;
using DtiPipeline.Core.Values;

namespace DtiPipeline.Core.Tests.Snapshots;

public sealed class CardReaderTests
{
    private static readonly DateOnly Day = new(2024, 12, 31);

    [Theory]
    [MemberData(nameof(ShippedSets.Ids), MemberType = typeof(ShippedSets))]
    public void A_card_that_is_read_back_says_the_same_sentences_points_and_totals(string id)
    {
        var set = ShippedSets.Read(id);
        var random = new Random(20241231);
        for (var night = 0; night < 5; night++)
        {
            var group = ((string[])["001", "002", "003"]).Select(unit => Unit(set, unit, random)).ToList();
            foreach (var (card, unit) in Scorer.Score(set, group, [], Day).Zip(group))
            {
                var read = CardReader.Read(Write(set, card, unit), code => ShippedSets.Element(code)?.Type);
                Assert.Equal((card.Points, card.Published, card.Max, card.ApplicableMax, card.Comparable), (read.Points, read.Published, read.Max, read.ApplicableMax, read.Comparable));
                Assert.Equal(All(card).Select(score => (score.Code, score.Points, score.ApplicableMax)), read.Indicators.SelectMany(indicator => indicator.All).Select(score => (score.Code, score.Points, score.ApplicableMax)));
                foreach (var language in (Language[])[Language.Vi, Language.En])
                    Assert.Equal(
                        All(card).Select(score => TraceText.Of(score.Trace, language)), read.Indicators.SelectMany(indicator => indicator.All).Select(score => TraceText.Of(score.Trace, language)));
            }
        }
    }

    [Fact]
    public void Part_hashes_differ_exactly_where_a_value_of_the_indicator_does()
    {
        var before = Read(SnapshotSamples.Units[0]);
        var after = Read(SnapshotSamples.With(SnapshotSamples.Units[0], new DataValue("099", "3.2.a", new NumberValue(13651m), ValueState.Reported)));
        Assert.Equal(["3.2"], before.Indicators.Zip(after.Indicators).Where(pair => pair.First.PartHash != pair.Second.PartHash).Select(pair => pair.First.Code));
    }

    [Fact]
    public void What_an_incomplete_sum_has_so_far_belongs_to_its_part()
    {
        var before = Read(SnapshotSamples.Units[0]);
        var after = Read(SnapshotSamples.With(SnapshotSamples.Units[0], new DataValue("099", "6.7.a", null, ValueState.Incomplete) { Partial = 12, Covered = 1, Expected = 2 }));
        Assert.Equal(["6.7"], before.Indicators.Zip(after.Indicators).Where(pair => pair.First.PartHash != pair.Second.PartHash).Select(pair => pair.First.Code));
    }

    [Fact]
    public void An_element_that_is_defined_no_more_is_still_readable()
    {
        var set = SnapshotSamples.Set;
        var card = Scorer.Score(set, [SnapshotSamples.Units[0]], [], Day)[0];
        var read = CardReader.Read(Write(set, card, SnapshotSamples.Units[0]), _ => null);
        Assert.Equal(All(card).Select(score => TraceText.Of(score.Trace, Language.Vi)), read.Indicators.Select(score => TraceText.Of(score.Trace, Language.Vi)));
    }

    [Fact]
    public void A_text_that_is_no_card_is_refused()
    {
        Assert.Throws<KeyNotFoundException>(() => CardReader.Read("{}", _ => null));
        Assert.ThrowsAny<JsonException>(() => CardReader.Read("phiếu", _ => null));
    }

    private static WrittenCard Read(UnitValues unit) =>
        CardReader.Read(Write(SnapshotSamples.Set, Scorer.Score(SnapshotSamples.Set, [unit], [], Day)[0], unit), _ => ElementType.Number);

    private static string Write(IndicatorSet set, Scorecard card, UnitValues unit) => ScorecardForm.Write(card, ValuesForm.Write(unit, ValuesForm.ElementsOf(set)), "rules", code => code + "@");

    private static IEnumerable<IndicatorScore> All(Scorecard card) => card.Indicators.SelectMany(indicator => indicator.Children.Prepend(indicator));

    private static UnitValues Unit(IndicatorSet set, string unit, Random random)
    {
        var values = new Dictionary<string, DataValue>();
        foreach (var (indicator, input) in set.Indicators.SelectMany(indicator => indicator.Children.Prepend(indicator)).SelectMany(indicator => indicator.Inputs, (indicator, input) => (indicator, input)))
            values[input.Element] = random.Next(10) switch
            {
                0 => new DataValue(unit, input.Element, null, ValueState.NotReported),
                1 => new DataValue(unit, input.Element, null, ValueState.NotApplicable),
                _ => new DataValue(unit, input.Element, ValueOf(indicator, input, random), ValueState.Reported),
            };
        return new UnitValues(unit, values);
    }

    private static Value ValueOf(Indicator indicator, IndicatorInput input, Random random) => ShippedSets.Element(input.Element)!.Type switch
    {
        ElementType.Number => new NumberValue(random.Next(1, 500)),
        ElementType.Boolean => new BooleanValue(random.Next(2) == 0),
        ElementType.Date => new DateValue(new DateOnly(2024, 1 + random.Next(12), 1)),
        ElementType.Choice when indicator.Method.OptionsOf(input.Letter) is { IsEmpty: false } options => new ChoiceValue(options[random.Next(options.Length)].Key),
        ElementType.Choice => new ChoiceValue("x"),
        _ => new TextValue("chữ"),
    };
}
