using static DtiPipeline.Core.Tests.Definitions.TestWorkspace;

namespace DtiPipeline.Core.Tests.Definitions.Rules.IndicatorSets;

public sealed class ChoicesAreOptionsTests
{
    [Fact]
    public void An_answer_with_points_is_one_that_can_be_given_and_every_answer_has_points()
    {
        Assert.Equal(["DTI2609 options", "DTI2212 none"], Valid.Change(SetFile, "key: deputy", "key: none").Found());
    }

    [Fact]
    public void A_number_is_not_chosen_between()
    {
        Assert.Equal(["DTI2902 beds.head", "DTI2610 choice"], Valid.Change(SetFile, "element: beds.head", "element: beds.total").Found());
    }
}
