using static DtiPipeline.Core.Tests.Definitions.TestWorkspace;

namespace DtiPipeline.Core.Tests.Definitions.Rules.IndicatorSets;

public sealed class ChildrenAreAddedUpTests
{
    [Fact]
    public void Only_sub_indicators_are_added_up()
    {
        var workspace = Valid.Change(SetFile, "method: { type: sum-of-children }", "method: { type: ratio, numerator: [], denominator: [] }");
        Assert.Equal(["DTI2611 ratio"], workspace.Found());
    }
}
