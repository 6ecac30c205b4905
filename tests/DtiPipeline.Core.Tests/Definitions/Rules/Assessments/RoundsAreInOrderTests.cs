using static DtiPipeline.Core.Tests.Definitions.TestWorkspace;

namespace DtiPipeline.Core.Tests.Definitions.Rules.Assessments;

public sealed class RoundsAreInOrderTests
{
    [Fact]
    public void A_round_is_cut_off_when_its_time_is_over()
    {
        Assert.Equal(["DTI2702 2024-03-15"], Valid.Change(AssessmentsFile, "cut_off: 2024-04-15", "cut_off: 2024-03-15").Found());
    }

    [Fact]
    public void A_round_opens_before_it_is_cut_off()
    {
        Assert.Equal(["DTI2702 2025-01-15"], Valid.Change(AssessmentsFile, "opens: 2024-01-01", "opens: 2025-02-01").Found());
    }

    [Fact]
    public void A_round_outside_the_time_of_its_set_is_a_warning()
    {
        Assert.Equal(["DTI2703 2024-12-31"], Valid.Change(SetFile, "to: 2024-12-31 }", "to: 2024-11-30 }").Found());
    }
}
