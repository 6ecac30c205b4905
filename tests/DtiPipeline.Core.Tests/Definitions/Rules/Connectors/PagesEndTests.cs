using static DtiPipeline.Core.Tests.Definitions.TestWorkspace;

namespace DtiPipeline.Core.Tests.Definitions.Rules.Connectors;

public sealed class PagesEndTests
{
    [Fact]
    public void A_page_holds_at_least_one_record()
    {
        Assert.Equal(["DTI2411 0"], Valid.Change(ConnectorFile, "size: 100 }", "size: 0 }").Found());
    }

    [Fact]
    public void Page_and_size_are_sent_apart()
    {
        Assert.Equal(["DTI2411 cursor"], Valid.Change(ConnectorFile, "size_parameter: limit", "size_parameter: cursor").Found());
    }

    [Fact]
    public void The_page_is_not_fixed()
    {
        Assert.Equal(["DTI2411 cursor"], Valid.Change(ConnectorFile, "query: { order: day }", "query: { cursor: first }").Found());
    }
}
