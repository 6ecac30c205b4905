using System.Globalization;
using DtiPipeline.Core.Definitions.Elements;
using DtiPipeline.Core.Definitions.IndicatorSets;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Scoring;
using DtiPipeline.Core.Scoring.Gains;
using DtiPipeline.Core.Values;

namespace DtiPipeline.Core.Tests.Scoring.Gains;

/// <summary>For every method and random figures: the change that is told reaches its level, and one step less does not. Asked of the scorer, not of the finder.</summary>
public sealed class GainPropertyTests
{
    private const int Rounds = 120;
    private static readonly DateOnly Day = new(2024, 12, 31);

    [Theory]
    [InlineData("type: ratio, numerator: [a, b], denominator: [c]")]
    [InlineData("type: ratio, numerator: [a], denominator: [b, c]")]
    [InlineData("type: ratio, numerator: [a, b], denominator: [c], above_one: refuse")]
    [InlineData("type: ratio, numerator: [a], denominator: [c], minimum: { letter: b, at_least: 20 }")]
    [InlineData("type: ratio-to-target, numerator: [a, b], denominator: [c], target: 80%")]
    [InlineData("type: ratio-to-target, numerator: [a], denominator: [b, c], target: 66.5%")]
    [InlineData("type: ratio-or-full, numerator: [a, b], denominator: [c], target: 70%")]
    [InlineData("type: ratio-floor, numerator: [a, b], denominator: [c], floor: 80%")]
    [InlineData("type: ratio-floor, numerator: [a], denominator: [c], floor: 33%")]
    [InlineData("type: inverse-ratio, numerator: [a], denominator: [c]")]
    [InlineData("type: inverse-ratio, numerator: [a, b], denominator: [c]")]
    [InlineData("type: count-to-target, numerator: [a, b], target: 240")]
    [InlineData("type: per-item, numerator: [a], points: 0.3")]
    [InlineData("type: bands, of: value, numerator: [a], below: 1/8, bands: [{ at_least: 90, fraction: 1 }, { above: 60, fraction: 2/3 }, { at_least: 20, fraction: 1/3 }]")]
    [InlineData("type: bands, of: ratio, numerator: [a, b], denominator: [c], bands: [{ at_least: 90%, fraction: 1 }, { above: 33%, points: 2 }]")]
    [InlineData("type: bands, of: value, gate: g, numerator: [a], bands: [{ at_least: 90, fraction: 1 }, { at_least: 0, fraction: 1/3 }]")]
    [InlineData("type: min-max, of: value, numerator: [a], peer_count: 4")]
    [InlineData("type: min-max, of: ratio, numerator: [a, b], denominator: [c], peer_count: 4")]
    [InlineData("type: min-max, of: ratio, numerator: [a], denominator: [c], formula: range, peer_count: 4")]
    [InlineData("type: choice, options: [{ key: x, label: X, fraction: 1 }, { key: y, label: Y, fraction: 1/2 }, { key: z, label: Z, fraction: 0 }]")]
    [InlineData("type: choice, letter: g, options: [{ key: 'true', label: Có, fraction: 1 }, { key: 'false', label: Không, fraction: 0 }]")]
    [InlineData("type: parts, parts: [{ letter: g, label: Đáp ứng, fraction: 4/5 }, { letter: h, label: Đã chuyển đổi, fraction: 1/5 }]")]
    [InlineData("type: by-date, letter: d, gate: g, steps: [{ by: 2024-01-31, fraction: 1 }, { by: 2024-03-31, fraction: 1/2 }]")]
    public void The_change_reaches_its_level_and_one_step_less_does_not(string rule)
    {
        var random = new Random(20240615);
        var set = SetText.Set(SetText.Indicator("1.1", 10, $"{{ {rule} }}"));
        var found = 0;
        for (var round = 0; round < Rounds; round++)
        {
            var scale = random.Next(3);
            var units = Enumerable.Range(1, 4).Select(unit => RandomUnit(random, set, FormattableString.Invariant($"{unit}"))).ToList();
            var before = Points(set, units);

            foreach (var gain in GainFinder.Find(set, units, "1", [], Day, code => Element(code, scale)).Indicators.SelectMany(indicator => indicator.Gains))
            {
                found++;
                var after = Points(set, With(units, gain.Input.Element, gain.To));
                Assert.Equal((gain.Points, gain.Net), (after - before, after - before));
                Assert.True(gain.Points > 0m);
                Assert.True(Reaches(gain.Level, after), $"{rule}: {gain.From} to {gain.To} gives {after}");
                if (gain.Amount is not { } amount)
                    continue;
                var less = ((NumberValue)gain.To).Number - (Math.Sign(amount) * Step(scale));
                Assert.Equal(gain.To.Canonical, Math.Round(((NumberValue)gain.To).Number, scale).ToString("0.##########", CultureInfo.InvariantCulture));
                Assert.False(Reaches(gain.Level, Points(set, With(units, gain.Input.Element, new NumberValue(less)))), $"{rule}: {less} is enough, {gain.To} was told");
            }
        }
        Assert.InRange(found, Rounds / 4, int.MaxValue);
    }

    [Theory]
    [InlineData("type: ratio, numerator: [a, b], denominator: [c]", 2)]
    [InlineData("type: ratio-to-target, numerator: [a, b], denominator: [c], target: 80%", 2)]
    [InlineData("type: ratio-or-full, numerator: [a], denominator: [c], target: 70%", 1)]
    [InlineData("type: ratio-floor, numerator: [a, b], denominator: [c], floor: 80%", 2)]
    [InlineData("type: count-to-target, numerator: [a, b], target: 300", 2)]
    [InlineData("type: per-item, numerator: [a], points: 0.01", 1)]
    [InlineData("type: min-max, of: value, numerator: [a], peer_count: 4", 1)]
    public void Each_letter_above_the_line_can_bring_full_marks_by_itself(string rule, int letters)
    {
        var random = new Random(20240616);
        var set = SetText.Set(SetText.Indicator("1.1", 10, $"{{ {rule} }}"));
        for (var round = 0; round < Rounds; round++)
        {
            var units = Enumerable.Range(1, 4).Select(unit => RandomUnit(random, set, FormattableString.Invariant($"{unit}"))).ToList();
            var lost = GainFinder.Find(set, units, "1", [], Day, code => Element(code, 0)).Indicators;

            Assert.All(lost, indicator => Assert.Equal(letters, indicator.Gains.Count(gain => gain.IsFull)));
            Assert.Equal(Points(set, units) < 10m, !lost.IsEmpty);
        }
    }

    [Fact]
    public void Every_gain_of_the_shipped_set_holds_when_the_whole_unit_is_scored_again()
    {
        var random = new Random(20240617);
        for (var round = 0; round < 8; round++)
        {
            var unit = RandomTuanGiao(random);
            var before = Scorer.Score(ShippedSets.TuanGiao, [unit], [], Day).Single();
            var gains = GainFinder.Find(ShippedSets.TuanGiao, [unit], unit.Unit, [], Day, ShippedSets.Element);

            Assert.Equal(before.Indicators.Where(one => one.Absence is null && one.Points < one.Max).Select(one => one.Code).Order(), gains.Indicators.Select(one => one.Code).Order());
            Assert.Equal(gains.Indicators.OrderByDescending(one => one.Lost), gains.Indicators);
            foreach (var (indicator, gain) in gains.Indicators.SelectMany(one => one.Gains.Select(gain => (one, gain))))
            {
                var after = Scorer.Score(ShippedSets.TuanGiao, With([unit], gain.Input.Element, gain.To), [], Day).Single();
                Assert.Equal((gain.Net, gain.Total), (after.Points - before.Points, after.Published));
                var changed = before.Indicators.Zip(after.Indicators).Where(pair => pair.First.Points != pair.Second.Points)
                    .ToDictionary(pair => pair.First.Code, pair => pair.Second.Points - pair.First.Points);
                Assert.Equal(gain.Points, changed[indicator.Code]);
                changed.Remove(indicator.Code);
                Assert.Equal(changed.OrderBy(one => one.Key), gain.Effects.Select(effect => KeyValuePair.Create(effect.Indicator, effect.Points)).OrderBy(one => one.Key));
            }
        }
    }

    private static bool Reaches(GainLevel level, decimal points) => level.MustExceed ? points > level.Points : points >= level.Points;

    private static decimal Points(IndicatorSet set, List<UnitValues> units) => Scorer.Score(set, units, [], Day)[0].Points;

    private static List<UnitValues> With(List<UnitValues> units, string element, Value value) =>
    [
        units[0] with { Values = new Dictionary<string, DataValue>(units[0].Values) { [element] = new DataValue(units[0].Unit, element, value, ValueState.Reported) } },
        .. units.Skip(1),
    ];

    // Figures need not lie on the grid of their scale: sources err.
    private static UnitValues RandomUnit(Random random, IndicatorSet set, string unit) => SetText.Unit(unit, string.Join(' ', set.Indicators.Single().Inputs.Select(input =>
        input.Element + "=" + (input.Letter switch
        {
            "d" => new DateOnly(2024, 1, 1).AddDays(random.Next(150)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            "g" or "h" => random.Next(2) == 0 ? "true" : "false",
            _ when set.Indicators.Single().Method.Type == "choice" => "xyz"[random.Next(3)].ToString(),
            "a" => (random.Next(800) / 10m).ToString(CultureInfo.InvariantCulture),
            "b" => random.Next(40).ToString(CultureInfo.InvariantCulture),
            _ => random.Next(1, 300).ToString(CultureInfo.InvariantCulture),
        }))));

    private static UnitValues RandomTuanGiao(Random random)
    {
        var values = new Dictionary<string, DataValue>();
        foreach (var input in ShippedSets.TuanGiao.Indicators.SelectMany(indicator => indicator.Inputs))
            values[input.Element] = random.Next(12) == 0
                ? new DataValue("099", input.Element, null, ValueState.NotReported)
                : new DataValue("099", input.Element, RandomValue(random, ShippedSets.Element(input.Element)!), ValueState.Reported);
        return new UnitValues("099", values);
    }

    private static Value RandomValue(Random random, DataElement element) => element.Type switch
    {
        ElementType.Boolean => new BooleanValue(random.Next(2) == 0),
        ElementType.Choice => new ChoiceValue(element.Options[random.Next(element.Options.Length)]),
        _ => new NumberValue(random.Next(0, 1_000)),
    };

    private static DataElement Element(string code, int scale) => new()
    {
        Code = code,
        Name = code,
        Definition = code,
        Scale = scale,
        Trust = [],
        Options = [],
        At = new SourceSpan("data-elements.yaml", 1, 1, 1),
    };

    private static decimal Step(int scale) => scale switch { 0 => 1m, 1 => 0.1m, _ => 0.01m };
}
