using static DtiPipeline.Core.Tests.Definitions.TestWorkspace;

namespace DtiPipeline.Core.Tests.Definitions.Rules.IndicatorSets;

public sealed class DistrictSetsEndInJune2025Tests
{
    [Fact]
    public void No_district_is_assessed_after_districts_ended()
    {
        var workspace = Valid.Change(SetFile, "period: { from: 2024-01-01, to: 2024-12-31 }", "period: { from: 2024-01-01, to: 2025-12-31 }").Change(AssessmentsFile, "        to: 2024-12-31\n", "        to: 2025-07-01\n").Change(AssessmentsFile, "cut_off: 2025-01-15", "cut_off: 2025-07-15");
        Assert.Equal(["DTI2608 2025-07-01", "DTI2608 2025-12-31"], workspace.Found());
    }

    [Fact]
    public void The_last_day_of_districts_is_still_one()
    {
        Assert.Equal([], Valid.Change(SetFile, "period: { from: 2024-01-01, to: 2024-12-31 }", "period: { from: 2024-01-01, to: 2025-06-30 }").Found());
    }
}
