using static DtiPipeline.Core.Tests.Definitions.TestWorkspace;

namespace DtiPipeline.Core.Tests.Definitions.Rules.Connectors;

public sealed class HandOversAreUsableTests
{
    [Fact]
    public void A_file_is_not_waited_for_all_night()
    {
        Assert.Equal(["DTI2412 1h"], Valid.Change(ConnectorFile, "inbox: ${", "hand_over: { taken: move, settle: 1h }\ninbox: ${").Found());
        Assert.Empty(Valid.Change(ConnectorFile, "inbox: ${", "hand_over: { taken: move, settle: 30s }\ninbox: ${").Found());
    }

    [Fact]
    public void Files_are_taken_over_from_an_inbox()
    {
        var found = Valid.Change(ConnectorFile, "inbox: ${HEALTH_INBOX}", "hand_over: { taken: move }").Found();
        Assert.Contains("DTI2405 hand_over", found);
    }
}
