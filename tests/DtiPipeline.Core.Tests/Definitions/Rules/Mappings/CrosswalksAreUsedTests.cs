using static DtiPipeline.Core.Tests.Definitions.TestWorkspace;

namespace DtiPipeline.Core.Tests.Definitions.Rules.Mappings;

public sealed class CrosswalksAreUsedTests
{
    [Fact]
    public void A_crosswalk_nobody_names_is_a_warning()
    {
        Assert.Equal(["DTI2901 r"], Valid.With("mappings/crosswalks/old.csv", "raw,meaning\na,b\n").Found());
    }
}
