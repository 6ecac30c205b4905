using static DtiPipeline.Core.Tests.Definitions.TestWorkspace;

namespace DtiPipeline.Core.Tests.Definitions.Rules.Names;

public sealed class PrintedAgenciesAreKnownTests
{
    [Fact]
    public void A_spelling_without_a_row_is_a_warning()
    {
        Assert.Equal(["DTI2210 Phòng VH-TT"], Valid.Change(SetFile, "support: Phòng VHTT, Sở Y tế", "support: Phòng VH-TT").Found());
    }

    [Fact]
    public void Blanks_do_not_make_a_spelling()
    {
        Assert.Equal([], Valid.Change(SetFile, "support: Phòng VHTT, Sở Y tế", "support: \"Phòng  VHTT, Sở Y tế \"").Found());
    }
}
