using static DtiPipeline.Core.Tests.Definitions.TestWorkspace;

namespace DtiPipeline.Core.Tests.Definitions.Rules.Connectors;

public sealed class WindowsHaveADateTests
{
    [Fact]
    public void A_window_needs_its_date()
    {
        Assert.Equal(["DTI2409 window"], Valid.Change(ConnectorFile, "    date: day\n", "").Found());
    }

    [Fact]
    public void A_window_is_asked_for()
    {
        Assert.Equal(["DTI2409 window"], Valid.Change(ConnectorFile, "      window: { from: from, to: to, format: yyyy-MM-dd }\n", "").Found());
    }
}
