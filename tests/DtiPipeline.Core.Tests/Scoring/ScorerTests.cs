using DtiPipeline.Core.Definitions.Elements;
using DtiPipeline.Core.Definitions.IndicatorSets;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Scoring;

namespace DtiPipeline.Core.Tests.Scoring;

public sealed class ScorerTests
{
    private const string Ratio = "{ type: ratio, numerator: [a], denominator: [b] }";
    private static readonly DateOnly Day = new(2024, 12, 31);

    [Fact]
    public void Points_are_added_by_pillar_and_in_total()
    {
        var card = Score(SetText.Set(SetText.Indicator("1.1", 10, Ratio), SetText.Indicator("1.2", 5, Ratio), SetText.Indicator("2.1", 20, Ratio)),
            "1.1.a=3 1.1.b=4 1.2.a=1 1.2.b=2 2.1.a=1 2.1.b=4");

        Assert.Equal((15m, 35m, 35m), (card.Points, card.Max, card.ApplicableMax));
        Assert.Equal([(10m, 15m), (5m, 20m)], card.Pillars.Select(pillar => (pillar.Points, pillar.Max)));
        Assert.Equal(["1.1", "1.2", "2.1"], card.Indicators.Select(indicator => indicator.Code));
        Assert.Equal(15m, card.Comparable);
        Assert.Null(card.Rank);
    }

    [Fact]
    public void An_element_that_is_missing_was_not_reported()
    {
        var card = Score(SetText.Set(SetText.Indicator("1.1", 10, Ratio)), "1.1.a=3");

        var indicator = Assert.Single(card.Indicators);
        Assert.Equal(("not-reported", 0m), (indicator.Status, indicator.Points));
        Assert.Equal(10m, card.ApplicableMax);
    }

    [Fact]
    public void The_published_figure_is_rounded_once_and_half_up()
    {
        var set = SetText.Set(SetText.Indicator("1.1", 10, Ratio), SetText.Indicator("1.2", 10, Ratio), SetText.Indicator("1.3", 10, Ratio));

        var card = Score(set, "1.1.a=1 1.1.b=3 1.2.a=1 1.2.b=3 1.3.a=67 1.3.b=2000");

        Assert.Equal(7.0016666666666666666666666666m, card.Points, 20);
        Assert.Equal(7.00m, card.Published);
    }

    [Fact]
    public void A_sum_of_thirds_is_published_as_by_hand()
    {
        // Three thirds of 2.015 are 2.015, published 2.02; in decimal they add up to 2.0149999999999999999999999999.
        var rule = "{ type: choice, options: [{ key: third, label: Một phần ba, fraction: 1/3 }] }";
        var set = SetText.Set(SetText.Indicator("1.1", 2.015m, rule), SetText.Indicator("1.2", 2.015m, rule), SetText.Indicator("1.3", 2.015m, rule));

        var card = Score(set, "1.1.a=third 1.2.a=third 1.3.a=third");

        Assert.Equal(2.02m, card.Published);
    }

    [Fact]
    public void What_does_not_apply_leaves_the_total_alone_and_the_applicable_maximum_smaller()
    {
        var card = Score(SetText.Set(SetText.Indicator("1.1", 10, Ratio), SetText.Indicator("1.2", 30, Ratio)), "1.1.a=1 1.1.b=2 1.2.a=not-applicable");

        Assert.Equal("not-reported", card.Indicators.Last().Status);
        card = Score(SetText.Set(SetText.Indicator("1.1", 10, Ratio), SetText.Indicator("1.2", 30, Ratio)), "1.1.a=1 1.1.b=2 1.2.a=not-applicable 1.2.b=7");
        Assert.Equal("not-applicable", card.Indicators.Last().Status);
        Assert.Equal((5m, 40m, 10m, 5m), (card.Points, card.Max, card.ApplicableMax, card.Comparable));
    }

    [Fact]
    public void Where_the_document_has_an_exemption_rule_every_unit_is_compared_on_the_rescaled_figure()
    {
        var set = SetText.Set(SetText.Indicator("1.1", 10, Ratio), SetText.Indicator("1.2", 30, Ratio)) with { Exemption = new ExemptionRule("được miễn bằng văn bản", "điểm × 100 / điểm tối đa", true, "II.3.c") };

        var exempt = Score(set, "1.1.a=1 1.1.b=2 1.2.a=not-applicable 1.2.b=not-applicable");
        var whole = Score(set, "1.1.a=1 1.1.b=2 1.2.a=1 1.2.b=3");
        var nothing = Score(set, "1.1.a=not-applicable 1.1.b=not-applicable 1.2.a=not-applicable 1.2.b=not-applicable");

        Assert.Equal((5m, 50m), (exempt.Published, exempt.Comparable));
        Assert.Equal((15m, 37.5m), (whole.Published, whole.Comparable));
        Assert.Null(nothing.Comparable);
    }

    [Fact]
    public void Sub_indicators_are_added_and_what_is_missing_of_them_is_flagged()
    {
        var set = SetText.Set(SetText.Indicator("5.8", 20, "{ type: sum-of-children }",
            SetText.Indicator("5.8.1", 5, Ratio), SetText.Indicator("5.8.2", 5, Ratio), SetText.Indicator("5.8.3", 10, Ratio)));

        var card = Score(set, "5.8.1.a=1 5.8.1.b=2 5.8.2.a=late 5.8.2.b=2 5.8.3.a=not-applicable 5.8.3.b=2");

        var parent = Assert.Single(card.Indicators);
        Assert.Equal(("scored", 2.5m, 20m, 10m), (parent.Status, parent.Points, parent.Max, parent.ApplicableMax));
        Assert.Equal(["scored", "late", "not-applicable"], parent.Children.Select(child => child.Status));
        Assert.Equal(["missing-child:5.8.2"], parent.Flags.Select(flag => flag.Word()));
        Assert.Equal(10m, card.ApplicableMax);
    }

    [Fact]
    public void A_parent_none_of_whose_sub_indicators_is_scored_has_their_strongest_absence()
    {
        var set = SetText.Set(SetText.Indicator("5.8", 10, "{ type: sum-of-children }", SetText.Indicator("5.8.1", 5, Ratio), SetText.Indicator("5.8.2", 5, Ratio)));

        Assert.Equal("source-down", Assert.Single(Score(set, "5.8.1.a=late 5.8.1.b=1 5.8.2.a=source-down 5.8.2.b=1").Indicators).Status);
        var none = Score(set, "5.8.1.a=not-applicable 5.8.1.b=1 5.8.2.a=not-applicable 5.8.2.b=1");
        Assert.Equal(("not-applicable", 0m), (Assert.Single(none.Indicators).Status, none.ApplicableMax));
    }

    [Fact]
    public void A_complete_group_gives_its_own_best()
    {
        var cards = Scorer.Score(SetText.Set(SetText.Indicator("3.3", 25, "{ type: min-max, of: value, numerator: [a], peer_count: 3 }")),
            [SetText.Unit("1", "3.3.a=12"), SetText.Unit("3", "3.3.a=20"), SetText.Unit("2", "3.3.a=20")], [], Day);

        Assert.Equal([15m, 25m, 25m], cards.Select(card => card.Points));
        Assert.Equal("2", cards[0].Indicators.Single().Trace.Peers!.Unit);
    }

    [Fact]
    public void A_group_that_is_not_complete_gives_no_reference_rather_than_full_marks()
    {
        var set = SetText.Set(SetText.Indicator("3.3", 25, "{ type: min-max, of: value, numerator: [a], peer_count: 3 }"));

        var tooFew = Scorer.Score(set, [SetText.Unit("1", "3.3.a=12"), SetText.Unit("2", "3.3.a=20")], [], Day);
        var oneMissing = Scorer.Score(set, [SetText.Unit("1", "3.3.a=12"), SetText.Unit("2", "3.3.a=20"), SetText.Unit("3", "")], [], Day);

        Assert.All(tooFew, card => Assert.Equal("no-reference", card.Indicators.Single().Status));
        Assert.Equal(["no-reference", "no-reference", "not-reported"], oneMissing.Select(card => card.Indicators.Single().Status));
    }

    [Fact]
    public void The_latest_reference_value_on_or_before_the_day_stands_in_for_the_group()
    {
        var set = SetText.Set(SetText.Indicator("8.5", 20, "{ type: min-max, of: ratio, numerator: [a], denominator: [b], reference: best.spending }"));
        ReferenceValue[] references =
        [
            Reference("best.spending", new DateOnly(2025, 6, 1), "0.9"), Reference("best.spending", new DateOnly(2023, 1, 1), "0.2"),
            Reference("best.spending", new DateOnly(2024, 12, 31), "0.4"), Reference("another", new DateOnly(2024, 12, 31), "0.1"),
        ];

        var card = Scorer.Score(set, [SetText.Unit("1", "8.5.a=30 8.5.b=100")], references, Day).Single();

        Assert.Equal(15m, card.Points);
    }

    [Fact]
    public void Flags_become_findings_that_name_unit_indicator_and_figures()
    {
        var set = SetText.Set(SetText.Indicator("1.1", 10, Ratio), SetText.Indicator("1.2", 10, Ratio), SetText.Indicator("1.3", 10, Ratio));

        var findings = ScoreFindings.Of(set, Score(set, "1.1.a=5 1.1.b=4 1.2.a=0 1.2.b=0 1.3.a=-2 1.3.b=3")).ToList();

        Assert.Equal([ScoringCodes.RatioAboveOne, ScoringCodes.DenominatorZero, ScoringCodes.FigureNegative], findings.Select(finding => finding.Code));
        Assert.Equal(("5", "4"), (findings[0].Arguments["above"], findings[0].Arguments["below"]));
        Assert.Equal(("a", "1.3.a", "-2"), (findings[2].Arguments["letter"], findings[2].Arguments["element"], findings[2].Arguments["value"]));
    }

    [Fact]
    public void A_value_that_says_not_applicable_is_a_finding_where_the_document_knows_no_exemption()
    {
        var set = SetText.Set(SetText.Indicator("1.1", 10, Ratio), SetText.Indicator("5.8", 10, "{ type: sum-of-children }", SetText.Indicator("5.8.1", 10, Ratio)));
        const string Values = "1.1.a=not-applicable 1.1.b=4 5.8.1.a=not-applicable 5.8.1.b=not-applicable";

        var findings = ScoreFindings.Of(set, Score(set, Values)).ToList();

        Assert.All(findings, finding => Assert.Equal(ScoringCodes.ExemptionUnknown, finding.Code));
        Assert.Equal(["1.1 a", "5.8.1 a", "5.8.1 b"], findings.Select(finding => $"{finding.Arguments["indicator"]} {finding.Arguments["letter"]}"));
    }

    [Fact]
    public void What_does_not_apply_by_a_rule_of_the_document_is_no_finding()
    {
        const string Values = "1.1.a=not-applicable 1.1.b=4";
        var exempting = SetText.Set(SetText.Indicator("1.1", 10, Ratio)) with { Exemption = new ExemptionRule("được miễn bằng văn bản", "điểm × 100 / điểm tối đa", true, "II.3.c") };
        var named = SetText.Set(SetText.Indicator("1.1", 10, Ratio) with { NotApplicableWhen = "Đơn vị đặc thù không tính tiêu chí này" });
        var nothingArose = SetText.Set(SetText.Indicator("1.1", 10, "{ type: ratio, numerator: [a], denominator: [b], when_denominator_zero: not-applicable }"));

        Assert.Empty(ScoreFindings.Of(exempting, Score(exempting, Values)));
        Assert.Empty(ScoreFindings.Of(named, Score(named, Values)));
        Assert.DoesNotContain(ScoreFindings.Of(nothingArose, Score(nothingArose, "1.1.a=0 1.1.b=0")), finding => finding.Code == ScoringCodes.ExemptionUnknown);
    }

    private static ReferenceValue Reference(string element, DateOnly date, string value) =>
        new(element, null, date, value, "Sở TTTT", "Báo cáo 12", new SourceSpan("reference-values.csv", 2, 1, 1));

    private static Scorecard Score(IndicatorSet set, string values) => Scorer.Score(set, [SetText.Unit("099", values)], [], Day).Single();
}
