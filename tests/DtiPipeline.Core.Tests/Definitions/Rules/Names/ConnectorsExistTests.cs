using static DtiPipeline.Core.Tests.Definitions.TestWorkspace;

namespace DtiPipeline.Core.Tests.Definitions.Rules.Names;

public sealed class ConnectorsExistTests
{
    [Fact]
    public void A_mapping_of_no_connector_is_named()
    {
        Assert.Equal(["DTI2201 helth"], Valid.With("mappings/sources/helth.yaml", "connector: helth\nstreams: {}\n").Found());
    }

    [Fact]
    public void Trust_in_no_connector_is_named()
    {
        var workspace = Valid.Change(ElementsFile, "    options: [leader, deputy]\n", "    options: [leader, deputy]\n    trust: [helth/beds]\n");
        Assert.Equal(["DTI2201 helth/beds"], workspace.Found());
    }
}
