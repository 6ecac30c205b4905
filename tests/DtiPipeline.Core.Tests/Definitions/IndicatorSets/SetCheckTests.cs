using DtiPipeline.Core.Definitions.IndicatorSets;
using DtiPipeline.Core.Definitions.IndicatorSets.Checking;
using DtiPipeline.Core.Tests.Scoring;

namespace DtiPipeline.Core.Tests.Definitions.IndicatorSets;

public sealed class SetCheckTests
{
    private const string Ratio = "{ type: ratio, numerator: [a], denominator: [b] }";

    [Fact]
    public void What_the_document_prints_stands_beside_what_its_lines_come_to()
    {
        var check = SetCheck.Of(Set() with { TotalPrinted = 40m, IndicatorsPrinted = 3 });

        Assert.Equal([new PrintedFigure(15m, 15m), new PrintedFigure(20m, 20m)], check.Pillars.Select(pillar => pillar.Points));
        Assert.Equal([new PrintedFigure(null, 2m), new PrintedFigure(null, 1m)], check.Pillars.Select(pillar => pillar.Indicators));
        Assert.Equal((new PrintedFigure(40m, 35m), new PrintedFigure(3m, 3m), 2), (check.Points, check.Indicators, check.SubIndicators));
        Assert.True(check.Points.Differs);
        Assert.False(check.Indicators.Differs);
    }

    [Fact]
    public void Nothing_printed_is_no_difference()
    {
        Assert.False(new PrintedFigure(null, 12m).Differs);
    }

    [Fact]
    public void An_indicator_counts_as_inferred_when_one_of_its_sub_indicators_is()
    {
        var check = SetCheck.Of(Set());

        Assert.Equal((2, 1), (check.Published, check.Inferred));
    }

    [Fact]
    public void The_disputed_and_the_restored_are_listed_with_their_place_in_the_document()
    {
        var marks = SetCheck.Of(Set()).Marks;

        Assert.Equal(
            ["Disputed 1.1 II.1.1 hai mức trùng nhau ", "Restored 2.1.2 II.2.1.2 bản in khác name_as_printed, max"],
            marks.Select(mark => $"{mark.Kind} {mark.Code} {mark.SourceItem} {mark.Text} {mark.Fields}"));
    }

    private static IndicatorSet Set() => SetText.Set(
        SetText.Indicator("1.1", 10, Ratio) with { Disputed = "hai mức trùng nhau" },
        SetText.Indicator("1.2", 5, Ratio),
        SetText.Indicator("2.1", 20, "{ type: sum-of-children }",
            SetText.Indicator("2.1.1", 5, Ratio) with { InferredBecause = "không in công thức" },
            SetText.Indicator("2.1.2", 15, Ratio) with { Restored = new Restoration(["name_as_printed", "max"], "bản in khác") }));
}
