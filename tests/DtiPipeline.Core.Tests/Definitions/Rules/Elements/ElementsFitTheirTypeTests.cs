using static DtiPipeline.Core.Tests.Definitions.TestWorkspace;

namespace DtiPipeline.Core.Tests.Definitions.Rules.Elements;

public sealed class ElementsFitTheirTypeTests
{
    [Fact]
    public void A_choice_has_options()
    {
        var workspace = Valid.Change(ElementsFile, "    options: [leader, deputy]\n", "").Change(SetFile, "          options:\n            - { key: leader, label: Chủ tịch, fraction: 1 }\n            - { key: deputy, label: Phó Chủ tịch, fraction: 1/2 }\n", "          options: [{ key: x, label: x, fraction: 1 }]\n");
        Assert.Equal(["DTI2212 leader", "DTI2212 deputy", "DTI2515 choice", "DTI2212 x"], workspace.Found());
    }

    [Fact]
    public void Nothing_else_has_options()
    {
        var workspace = Valid.Change(ElementsFile, "    type: boolean\n    kind: stock\n", "    type: boolean\n    kind: stock\n    options: [a]\n");
        Assert.Equal(["DTI2515 options"], workspace.Found());
    }

    [Fact]
    public void Answers_are_not_added_when_units_merge()
    {
        var workspace = Valid.Change(ElementsFile, "    type: boolean\n    kind: stock\n", "    type: boolean\n    kind: stock\n    merge: sum\n");
        Assert.Equal(["DTI2513 sum"], workspace.Found());
    }

    [Fact]
    public void Money_is_in_dong()
    {
        Assert.Equal(["DTI2514 triệu đồng"], Valid.Change(ElementsFile, "unit: đồng", "unit: triệu đồng").Found());
    }
}
