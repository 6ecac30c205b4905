using static DtiPipeline.Core.Tests.Definitions.TestWorkspace;

namespace DtiPipeline.Core.Tests.Definitions.Rules.Connectors;

public sealed class KeysAreRequiredTests
{
    [Fact]
    public void A_key_that_may_be_missing_is_refused()
    {
        var workspace = Valid.Change(ConnectorFile, "code: { from: code, type: identifier, required: true }", "code: { from: code, type: identifier }");
        Assert.Equal(["DTI2408 code"], workspace.Found());
    }
}
