using static DtiPipeline.Core.Tests.Definitions.TestWorkspace;

namespace DtiPipeline.Core.Tests.Definitions.Rules.Names;

public sealed class MeaningsExistTests
{
    [Fact]
    public void A_meaning_that_no_row_gives_is_named()
    {
        Assert.Equal(["DTI2211 gone"], Valid.Change(MappingFile, "status: [done, returned]", "status: [done, gone]").Found());
    }

    [Fact]
    public void So_is_one_in_a_negation()
    {
        Assert.Equal(["DTI2211 gone"], Valid.Change(MappingFile, "status: [done, returned]", "status: { not: [gone] }").Found());
    }

    [Fact]
    public void That_a_person_confirmed_there_is_none_is_no_meaning()
    {
        Assert.Equal(["DTI2211 \"-\""], Valid.Change(MappingFile, "status: [done, returned]", "status: [\"-\"]").Found());
    }
}
