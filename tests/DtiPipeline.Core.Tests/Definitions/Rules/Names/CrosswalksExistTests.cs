using static DtiPipeline.Core.Tests.Definitions.TestWorkspace;

namespace DtiPipeline.Core.Tests.Definitions.Rules.Names;

public sealed class CrosswalksExistTests
{
    [Fact]
    public void A_crosswalk_that_is_not_there_is_named()
    {
        var workspace = Valid.Change(MappingFile, "words: { status: visit-status }", "words: { status: visit-statuses }");
        Assert.Equal(["DTI2204 visit-statuses"], workspace.Found());
    }
}
