using static DtiPipeline.Core.Tests.Definitions.TestWorkspace;

namespace DtiPipeline.Core.Tests.Definitions.Rules.Names;

public sealed class StreamFieldsExistTests
{
    [Fact]
    public void A_key_of_no_field_is_named()
    {
        Assert.Equal(["DTI2203 cod"], Valid.Change(ConnectorFile, "key: [code]", "key: [cod]").Found());
    }

    [Fact]
    public void A_control_total_of_no_field_is_named()
    {
        Assert.Equal(["DTI2203 bed"], Valid.Change(ConnectorFile, "control: [beds]", "control: [bed]").Found());
    }

    [Fact]
    public void A_context_that_is_not_carried_is_named()
    {
        Assert.Equal(["DTI2213 \"@part\""], Valid.Change(ConnectorFile, "\"@section\"", "\"@part\"").Found());
    }
}
