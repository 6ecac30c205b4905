using static DtiPipeline.Core.Tests.Definitions.TestWorkspace;

namespace DtiPipeline.Core.Tests.Definitions.Rules.IndicatorSets;

public sealed class MaximaAddUpTests
{
    [Fact]
    public void A_pillar_is_the_sum_of_its_indicators()
    {
        Assert.Equal(["DTI2601 21"], Valid.Change(SetFile, "    max: 20\n", "    max: 21\n").Found());
    }

    [Fact]
    public void An_indicator_is_the_sum_of_its_sub_indicators()
    {
        Assert.Equal(["DTI2606 6"], Valid.Change(SetFile, "            max: 4\n", "            max: 3\n").Found());
    }
}
