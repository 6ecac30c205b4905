using static DtiPipeline.Core.Tests.Definitions.TestWorkspace;

namespace DtiPipeline.Core.Tests.Definitions.Rules.Names;

public sealed class NamedAsTheirFilesTests
{
    [Fact]
    public void A_connector_is_called_as_its_folder()
    {
        Assert.Equal(["DTI2303 healthy", "DTI2501 healthy", "DTI2201 health", "DTI2201 health"], Valid.Change(ConnectorFile, "id: health\n", "id: healthy\n").Found());
    }

    [Fact]
    public void A_set_is_called_as_its_file()
    {
        Assert.Equal(["DTI2206 demo-huyen", "DTI2303 demo"], Valid.Change(SetFile, "id: demo-huyen\n", "id: demo\n").Found());
    }
}
