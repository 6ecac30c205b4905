using static DtiPipeline.Core.Tests.Definitions.TestWorkspace;

namespace DtiPipeline.Core.Tests.Definitions.Rules.Connectors;

public sealed class SecretsComeFromOutsideTests
{
    [Fact]
    public void A_secret_in_the_file_is_refused()
    {
        Assert.Equal(["DTI2415 abc"], Valid.Change(ConnectorFile, "secret: \"${HEALTH_KEY}\"", "secret: abc").Found());
    }

    [Fact]
    public void So_is_one_inside_an_address()
    {
        var workspace = Valid.Change(ConnectorFile, "base_address: ${HEALTH_URL}", "base_address: https://me:secret@example.org/");
        Assert.Equal(["DTI2415 https://me:secret@example.org/"], workspace.Found());
    }
}
