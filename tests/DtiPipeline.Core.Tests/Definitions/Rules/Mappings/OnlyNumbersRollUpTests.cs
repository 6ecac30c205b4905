using static DtiPipeline.Core.Tests.Definitions.TestWorkspace;

namespace DtiPipeline.Core.Tests.Definitions.Rules.Mappings;

public sealed class OnlyNumbersRollUpTests
{
    [Fact]
    public void An_answer_is_not_rolled_up()
    {
        var workspace = Valid.Change(MappingFile, "beds.head: { value: head, roll_up: none }", "beds.head: { value: head, roll_up: all }");
        Assert.Equal(["DTI2507 all"], workspace.Found());
    }

    [Fact]
    public void No_more_than_all_can_be_covered()
    {
        var workspace = Valid.Change(MappingFile, "beds.total: { sum: beds, minus: broken }", "beds.total: { sum: beds, minus: broken, roll_up: 190% }");
        Assert.Equal(["DTI2412 190%"], workspace.Found());
    }
}
