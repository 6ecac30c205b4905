using static DtiPipeline.Core.Tests.Definitions.TestWorkspace;

namespace DtiPipeline.Core.Tests.Definitions.Rules.Names;

public sealed class OwnersAreAgenciesTests
{
    [Fact]
    public void An_owner_that_is_no_agency_is_named()
    {
        Assert.Equal(["DTI2209 so-te"], Valid.Change(ConnectorFile, "owner: so-y-te", "owner: so-te").Found());
    }
}
