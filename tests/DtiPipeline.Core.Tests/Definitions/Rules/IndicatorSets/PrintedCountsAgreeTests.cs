using static DtiPipeline.Core.Tests.Definitions.TestWorkspace;

namespace DtiPipeline.Core.Tests.Definitions.Rules.IndicatorSets;

public sealed class PrintedCountsAgreeTests
{
    [Fact]
    public void A_printed_total_that_differs_is_a_warning()
    {
        Assert.Equal(["DTI2602 30"], Valid.Change(SetFile, "total_printed: 20", "total_printed: 30").Found());
    }

    [Fact]
    public void So_is_a_printed_count()
    {
        Assert.Equal(["DTI2603 5"], Valid.Change(SetFile, "indicators_printed: 3", "indicators_printed: 5").Found());
    }

    [Fact]
    public void And_a_printed_count_of_a_pillar()
    {
        Assert.Equal(["DTI2612 4"], Valid.Change(SetFile, "name: Y tế số", "name: Y tế số\n    indicators_printed: 4").Found());
    }
}
