using static DtiPipeline.Core.Tests.Definitions.TestWorkspace;

namespace DtiPipeline.Core.Tests.Definitions.Rules.Units;

public sealed class UnitCodesAreNotSharedTests
{
    [Fact]
    public void On_no_day_do_two_units_have_one_code()
    {
        Assert.Equal(["DTI2711 00011"], Valid.Change(UnitsFile, "00011,Xã C,Xã,01,2025-07-01", "00011,Xã C,Xã,01,2025-06-30").Found());
    }
}
