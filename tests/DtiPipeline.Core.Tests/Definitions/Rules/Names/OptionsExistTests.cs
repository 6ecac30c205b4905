using static DtiPipeline.Core.Tests.Definitions.TestWorkspace;

namespace DtiPipeline.Core.Tests.Definitions.Rules.Names;

public sealed class OptionsExistTests
{
    [Fact]
    public void A_crosswalk_gives_a_choice_one_of_its_options()
    {
        Assert.Equal(["DTI2212 boss"], Valid.Change(HeadsFile, "leader", "boss").Found());
    }

    [Fact]
    public void A_crosswalk_answers_yes_or_no_with_true_or_false()
    {
        var workspace = Valid.Change(MappingFile, "words: { head: heads }", "words: { head: heads, plan: heads }");
        Assert.Equal(["DTI2212 leader", "DTI2212 deputy"], workspace.Found());
    }
}
