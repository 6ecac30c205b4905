using static DtiPipeline.Core.Tests.Definitions.TestWorkspace;

namespace DtiPipeline.Core.Tests.Definitions.Rules.Elements;

public sealed class ElementsAreUsedTests
{
    [Fact]
    public void An_element_no_set_asks_for_is_a_note()
    {
        var workspace = Valid.Change(SetFile, "  - { item: \"1\", name: Số giường, element: beds.total, lead: Sở Y tế }\n", "  - { item: \"1\", name: Lượt khám, element: visits.total }\n");
        Assert.Equal(["DTI2902 beds.total"], workspace.Found());
    }
}
