using static DtiPipeline.Core.Tests.Definitions.TestWorkspace;

namespace DtiPipeline.Core.Tests.Definitions.Rules.Assessments;

public sealed class AssessmentsHaveSomethingToAssessTests
{
    [Fact]
    public void An_assessment_has_units()
    {
        Assert.Equal(["DTI2704 units"], Valid.Change(AssessmentsFile, "units: [\"001\"]", "units: []").Found());
    }
}
