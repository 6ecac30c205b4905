using static DtiPipeline.Core.Tests.Definitions.TestWorkspace;

namespace DtiPipeline.Core.Tests.Definitions.Rules.Names;

public sealed class SetsExistTests
{
    [Fact]
    public void An_assessment_of_no_set_is_named()
    {
        Assert.Equal(["DTI2206 demo-xa"], Valid.Change(AssessmentsFile, "set: demo-huyen", "set: demo-xa").Found());
    }
}
