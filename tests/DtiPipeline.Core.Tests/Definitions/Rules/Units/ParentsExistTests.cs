using static DtiPipeline.Core.Tests.Definitions.TestWorkspace;

namespace DtiPipeline.Core.Tests.Definitions.Rules.Units;

public sealed class ParentsExistTests
{
    [Fact]
    public void A_parent_is_a_unit()
    {
        Assert.Equal(["DTI2207 002"], Valid.Change(UnitsFile, "00012,Xã D,Xã,001", "00012,Xã D,Xã,002").Found());
    }

    [Fact]
    public void A_parent_lasts_as_long_as_its_unit()
    {
        var workspace = Valid.Change(UnitsFile, "001,Huyện B,Huyện,01,,2025-07-01", "001,Huyện B,Huyện,01,,2025-06-01");
        Assert.Equal(["DTI2712 001", "DTI2712 001"], workspace.Found());
    }
}
