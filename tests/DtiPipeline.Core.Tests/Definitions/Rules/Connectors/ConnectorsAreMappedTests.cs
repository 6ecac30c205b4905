using static DtiPipeline.Core.Tests.Definitions.TestWorkspace;

namespace DtiPipeline.Core.Tests.Definitions.Rules.Connectors;

public sealed class ConnectorsAreMappedTests
{
    [Fact]
    public void A_connector_without_mapping_is_a_warning()
    {
        Assert.Equal(["DTI2501 health"], Valid.Without(MappingFile).Without(CasesFile).Without(StatusesFile).Without(PlacesFile).Without(HeadsFile).Found());
    }
}
