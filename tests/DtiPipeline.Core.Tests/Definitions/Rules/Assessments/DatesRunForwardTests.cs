using static DtiPipeline.Core.Tests.Definitions.TestWorkspace;

namespace DtiPipeline.Core.Tests.Definitions.Rules.Assessments;

public sealed class DatesRunForwardTests
{
    [Fact]
    public void A_round_ends_after_it_begins()
    {
        Assert.Equal(["DTI2701 2023-03-31"], Valid.Change(AssessmentsFile, "to: 2024-03-31", "to: 2023-03-31").Found());
    }

    [Fact]
    public void A_validity_ends_after_its_first_day()
    {
        var workspace = Valid.Change(UnitsFile, "00011,Xã C,Xã,01,2025-07-01,,", "00011,Xã C,Xã,01,2025-07-01,2025-07-01,");
        Assert.Equal(["DTI2208 00011", "DTI2208 00011", "DTI2701 2025-07-01"], workspace.Found());
    }
}
