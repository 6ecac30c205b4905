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

    [Theory]
    [InlineData("{ type: basic, user: dti, password: geheim }", "DTI2415 geheim")]
    [InlineData("{ type: bearer, token: geheim }", "DTI2415 geheim")]
    [InlineData("{ type: client-certificate, certificate: /etc/dti/own.pfx, password: geheim }", "DTI2415 geheim")]
    public void Every_authentication_takes_its_secret_from_outside(string authentication, string found)
    {
        Assert.Equal([found], Valid.Change(ConnectorFile, "{ type: api-key, header: X-Api-Key, secret: \"${HEALTH_KEY}\" }", authentication).Found());
    }

    [Fact]
    public void A_proxys_password_is_not_written_down()
    {
        Assert.Equal(["DTI2415 http://dti:pw@proxy:8080"], Valid.Change(ConnectorFile, "retries: 3", "retries: 3\n  proxy: http://dti:pw@proxy:8080").Found());
    }
}
