using static DtiPipeline.Core.Tests.Definitions.TestWorkspace;

namespace DtiPipeline.Core.Tests.Definitions.Rules.Mappings;

public sealed class TakesFitTheirElementsTests
{
    [Fact]
    public void A_flow_taken_as_a_state_wants_a_look()
    {
        var workspace = Valid.Change(ElementsFile, "    unit: giường\n    type: number\n    kind: stock", "    unit: giường\n    type: number\n    kind: flow");
        Assert.Equal(["DTI2506 latest"], workspace.Found());
    }
}
