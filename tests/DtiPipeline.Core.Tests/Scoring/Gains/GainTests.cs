using DtiPipeline.Core.Definitions.Elements;
using DtiPipeline.Core.Definitions.IndicatorSets;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Scoring;
using DtiPipeline.Core.Scoring.Gains;
using DtiPipeline.Core.Values;

namespace DtiPipeline.Core.Tests.Scoring.Gains;

/// <summary>Gains worked out by hand, most of them on the shipped set of huyện Tuần Giáo.</summary>
public sealed class GainTests
{
    private static readonly DateOnly Day = new(2024, 12, 31);

    [Fact]
    public void Dossiers_that_are_lacking_to_a_target_are_counted()
    {
        // 80 % of 1,000 are 800; 120 + 643 are there, so 37 are lacking, worth 10 - 10 × 763/800 = 0.4625.
        var gains = TuanGiao("6.6", 120m, 643m, 1_000m);

        Assert.Equal((9.5375m, 0.4625m), (gains.Points, gains.Lost));
        Assert.Equal(["a 157", "b 680"], gains.Gains.Select(gain => $"{gain.Input.Letter} {gain.To}"));
        Assert.All(gains.Gains, gain => Assert.Equal((37m, 0.4625m, true), (gain.Amount, gain.Points, gain.IsFull)));
    }

    [Fact]
    public void A_ratio_is_told_what_one_more_brings_and_what_is_lacking_to_the_whole()
    {
        var gains = TuanGiao("2.7", 27m, 30m);

        Assert.Equal(
            [(1m, Math.Round(10m / 30m, 10)), (3m, 1m)],
            gains.Gains.Select(gain => (gain.Amount!.Value, Math.Round(gain.Points, 10))));
    }

    [Fact]
    public void A_scale_is_told_its_next_step_and_its_highest()
    {
        // 5.7: 10 % of the spending is all, 7 % is 70 %, 3 % is 30 % of 5 points; 20 + 19 of 1,000 are 3.9 %.
        var gains = TuanGiao("5.7", 20m, 19m, 1_000m);

        Assert.Equal((1.5m, 3.5m), (gains.Points, gains.Lost));
        Assert.Equal(["a 51 2", "a 81 3.5", "b 50 2", "b 80 3.5"], gains.Gains.Select(gain => $"{gain.Input.Letter} {gain.To} {new NumberValue(gain.Points)}"));
    }

    [Fact]
    public void A_choice_is_told_the_next_better_answer_and_the_best()
    {
        var gains = Assert.Single(Find(ShippedSets.TuanGiao, SetText.Unit("099", "steering.head=none")).Indicators);

        Assert.Equal(["deputy 2.5", "leader 5"], gains.Gains.Select(gain => $"{gain.To} {new NumberValue(gain.Points)}"));
        Assert.Equal("chuyển sang “Trưởng ban là Phó Bí thư/Phó Chủ tịch” (a: Người làm Trưởng ban Ban chỉ đạo chuyển đổi số) → +2,5 điểm", GainText.Of(gains.Gains[0], Language.Vi));
    }

    [Fact]
    public void An_element_that_stands_below_the_line_elsewhere_is_counted_there_too()
    {
        var set = SetText.Set(
            Shared(SetText.Indicator("1.1", 10, "{ type: ratio, numerator: [a], denominator: [b] }"), "shared", "one"),
            Shared(SetText.Indicator("1.2", 10, "{ type: ratio, numerator: [a], denominator: [b] }"), "other", "shared"));

        var gains = Find(set, SetText.Unit("1", "shared=10 one=20 other=10")).Indicators;

        // 20 of 20 instead of 10 brings 5 to 1.1; 1.2 had 10 of 10 and has 10 of 20.
        var full = Assert.Single(gains).Gains.Single(gain => gain.IsFull);
        Assert.Equal((5m, 0m, 15m), (full.Points, full.Net, full.Total));
        Assert.Equal(new GainEffect("1.2", -5m), Assert.Single(full.Effects));
        Assert.Equal("thêm 10 (a: a) → đủ 100 %, +5 điểm; cả phiếu +0 điểm (1.2: -5 điểm)", GainText.Of(full, Language.Vi));
    }

    [Fact]
    public void A_unit_that_passes_the_best_of_its_group_becomes_the_best()
    {
        var set = SetText.Set(SetText.Indicator("3.3", 20, "{ type: min-max, of: ratio, numerator: [a], denominator: [b], peer_count: 2 }"));

        var gain = Assert.Single(Assert.Single(GainFinder.Find(
            set, [SetText.Unit("1", "3.3.a=1 3.3.b=3"), SetText.Unit("2", "3.3.a=5 3.3.b=7")], "1", [], Day, _ => null).Indicators).Gains);

        // 5/7 of 3 is 2.14…: three of three it must be, more than the best has.
        Assert.Equal((2m, true), (gain.Amount, gain.IsFull));
        Assert.Equal("2 more (a: a) → as much as the best, 71.4286% (2), +10.6667 points", GainText.Of(gain, Language.En));
    }

    [Fact]
    public void A_sum_is_told_through_its_sub_indicators_and_what_does_not_apply_is_left_out()
    {
        var set = SetText.Set(SetText.Indicator("5.8", 20, "{ type: sum-of-children }",
            SetText.Indicator("5.8.1", 5, "{ type: count-to-target, numerator: [a], target: 24 }"),
            SetText.Indicator("5.8.2", 5, "{ type: count-to-target, numerator: [a], target: 24 }"),
            SetText.Indicator("5.8.3", 10, "{ type: count-to-target, numerator: [a], target: 24 }")));

        var gains = Find(set, SetText.Unit("1", "5.8.1.a=12 5.8.2.a=not-applicable 5.8.3.a=late"));

        Assert.Equal(("5.8.1", 12m), (Assert.Single(gains.Indicators).Code, gains.Indicators[0].Gains.Single().Amount));
        Assert.Equal(("5.8.3", 10m, ValueState.Late), (Assert.Single(gains.Missing).Code, gains.Missing[0].Max, Assert.Single(gains.Missing[0].Inputs).State));
        Assert.Equal("chưa có số liệu, còn tới +10 điểm", GainText.Of(gains.Missing[0], Language.Vi));
        Assert.Equal((2.5m, 15m), (gains.Published, gains.Max));
    }

    [Fact]
    public void A_rule_without_an_answer_is_missing_by_its_own_state()
    {
        var missing = Assert.Single(Find(SetText.Set(SetText.Indicator("5.4", 10, "{ type: ratio, numerator: [a], denominator: [b] }")), SetText.Unit("1", "5.4.a=0 5.4.b=0")).Missing);

        Assert.Empty(missing.Inputs);
        Assert.Equal("không xác định, còn tới +10 điểm", GainText.Of(missing, Language.Vi));
    }

    [Fact]
    public void What_no_single_change_can_bring_is_told_without_a_gain()
    {
        // The column is not there, and how many articles it would have nobody knows.
        var set = SetText.Set(SetText.Indicator("1.3", 5, "{ type: bands, of: value, gate: a, numerator: [b], bands: [{ at_least: 20, fraction: 1 }] }"));

        Assert.Empty(Assert.Single(Find(set, SetText.Unit("1", "1.3.a=false")).Indicators).Gains);
    }

    [Theory]
    [InlineData("{ type: ratio, numerator: [a], denominator: [b] }", "a=1 b=3", "thêm 1 hồ sơ (a: a) → +3,3333 điểm", "2 more hồ sơ (a: a) → reaches 100%, +6.6667 points")]
    [InlineData("{ type: ratio, numerator: [a], denominator: [b] }", "a=1 b=2000000", "thêm 2.000 hồ sơ (a: a) → +0,01 điểm", "1,999,999 more hồ sơ (a: a) → reaches 100%, +10 points")]
    [InlineData("{ type: ratio-to-target, numerator: [a], denominator: [b], target: 80% }", "a=63 b=125", "thêm 37 hồ sơ (a: a) → đủ 80 %, +3,7 điểm", "")]
    [InlineData("{ type: ratio-floor, numerator: [a], denominator: [b], floor: 80% }", "a=1 b=10", "thêm 7 hồ sơ (a: a) → đạt mức tối thiểu 80 %, +8 điểm", "9 more hồ sơ (a: a) → reaches 100%, +10 points")]
    [InlineData("{ type: count-to-target, numerator: [a], target: 24 }", "a=12", "thêm 12 hồ sơ (a: a) → đủ 24, +5 điểm", "")]
    [InlineData("{ type: per-item, numerator: [a], points: 1 }", "a=7", "thêm 1 hồ sơ (a: a) → +1 điểm", "3 more hồ sơ (a: a) → full points, +3 points")]
    [InlineData("{ type: inverse-ratio, numerator: [a], denominator: [b] }", "a=2 b=10", "bớt 1 hồ sơ (a: a) → +1 điểm", "2 fewer hồ sơ (a: a) → full points, +2 points")]
    [InlineData("{ type: bands, of: ratio, numerator: [a], denominator: [b], bands: [{ at_least: 90%, fraction: 1, label: Mức 1 }, { above: 50%, fraction: 1/2 }] }", "a=1 b=10", "thêm 5 hồ sơ (a: a) → trên 50 %, +5 điểm", "8 more hồ sơ (a: a) → reaches “Mức 1”, +10 points")]
    [InlineData("{ type: parts, parts: [{ letter: a, label: Đã chuyển đổi sang IPv6, fraction: 1/5 }] }", "a=false", "thực hiện (a: a) → “Đã chuyển đổi sang IPv6”, +2 điểm", "")]
    [InlineData("{ type: by-date, steps: [{ by: 2024-01-31, fraction: 1 }], later: 1/2 }", "a=2024-02-03", "không muộn hơn 31/01/2024 (a: a) → điểm tối đa, +5 điểm", "")]
    [InlineData("{ type: ratio, numerator: [a], denominator: [b], minimum: { letter: c, at_least: 5 } }", "a=10 b=10 c=3", "thêm 2 hồ sơ (c: c) → đạt mức tối thiểu 5, +10 điểm", "")]
    public void A_gain_is_one_sentence(string rule, string values, string first, string last)
    {
        var set = SetText.Set(SetText.Indicator("1.1", 10, rule));

        var gains = GainFinder.Find(set, [SetText.Unit("1", "1.1." + values.Replace(" ", " 1.1.", StringComparison.Ordinal))], "1", [], Day, Dossiers).Indicators.Single().Gains;

        Assert.Equal(first, GainText.Of(gains[0], Language.Vi));
        Assert.Equal(last.Length > 0, gains.Length > 1);
        if (last.Length > 0)
            Assert.Equal(last, GainText.Of(gains[^1], Language.En));
    }

    [Fact]
    public void Letters_that_bring_the_same_share_a_sentence()
    {
        Assert.Equal(
            ["thêm 37 hồ sơ (a: Tổng số hồ sơ giải quyết trực tuyến của DVCTT mức độ 3 (một phần) trên Hệ thống thông tin giải quyết TTHC của tỉnh (bao gồm cả cấp huyện, xã); "
                + "hoặc b: Tổng số hồ sơ giải quyết trực tuyến của DVCTT mức độ 4 (toàn trình) trên Hệ thống thông tin giải quyết TTHC của tỉnh (bao gồm cả cấp huyện, xã)) → đủ 80 %, +0,4625 điểm"],
            GainText.Of(TuanGiao("6.6", 120m, 643m, 1_000m), Language.Vi));
    }

    /// <summary>An indicator of the shipped set, its letters with these figures in their order, and nothing else known.</summary>
    private static IndicatorGains TuanGiao(string code, params decimal[] figures)
    {
        var inputs = ShippedSets.TuanGiao.Indicators.Single(indicator => indicator.Code == code).Inputs;
        var values = inputs.Zip(figures).ToDictionary(
            pair => pair.First.Element, pair => new DataValue("099", pair.First.Element, new NumberValue(pair.Second), ValueState.Reported));
        return Find(ShippedSets.TuanGiao, new UnitValues("099", values)).Indicators.Single(indicator => indicator.Code == code);
    }

    private static UnitGains Find(IndicatorSet set, UnitValues unit) =>
        GainFinder.Find(set, [unit], unit.Unit, [], Day, set.Id == ShippedSets.TuanGiao.Id ? ShippedSets.Element : _ => null);

    private static Indicator Shared(Indicator indicator, params string[] elements) =>
        indicator with { Inputs = [.. indicator.Inputs.Zip(elements, (input, element) => input with { Element = element })] };

    private static DataElement Dossiers(string code) => new()
    {
        Code = code,
        Name = code,
        Definition = code,
        Unit = "hồ sơ",
        Trust = [],
        Options = [],
        At = new SourceSpan("data-elements.yaml", 1, 1, 1),
    };
}
