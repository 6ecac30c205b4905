using static DtiPipeline.Core.Tests.Definitions.TestWorkspace;

namespace DtiPipeline.Core.Tests.Definitions.Rules.Assessments;

public sealed class UnitsAreOfTheSetsLevelTests
{
    [Fact]
    public void A_set_for_districts_assesses_districts()
    {
        Assert.Equal(["DTI2705 \"00011\""], Valid.Change(AssessmentsFile, "units: [\"001\"]", "units: [\"00011\"]").Found());
    }
}
