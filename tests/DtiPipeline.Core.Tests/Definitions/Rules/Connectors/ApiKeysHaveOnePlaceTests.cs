using static DtiPipeline.Core.Tests.Definitions.TestWorkspace;

namespace DtiPipeline.Core.Tests.Definitions.Rules.Connectors;

public sealed class ApiKeysHaveOnePlaceTests
{
    [Fact]
    public void A_key_needs_a_place()
    {
        Assert.Equal(["DTI2416 authentication"], Valid.Change(ConnectorFile, "header: X-Api-Key, ", "").Found());
    }

    [Fact]
    public void A_key_has_not_two_places()
    {
        Assert.Equal(["DTI2416 authentication"], Valid.Change(ConnectorFile, "header: X-Api-Key, ", "header: X-Api-Key, query: key, ").Found());
    }
}
