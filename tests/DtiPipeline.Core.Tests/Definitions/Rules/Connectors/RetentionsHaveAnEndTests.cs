using static DtiPipeline.Core.Tests.Definitions.TestWorkspace;

namespace DtiPipeline.Core.Tests.Definitions.Rules.Connectors;

public sealed class RetentionsHaveAnEndTests
{
    private const string Drops = "    drops: [patient]\n";

    [Fact]
    public void A_retention_of_plain_bytes_is_an_error()
    {
        Assert.Equal(["DTI2431 retention"], Valid.Change(ConnectorFile, Drops, $"{Drops}    retention: {{ keep: 90d }}\n").Found());
        Assert.Equal(["DTI2431 retention"], Valid.Change(ConnectorFile, "inbox:", "retention: { keep: 90d }\ninbox:").Found());
    }

    [Fact]
    public void Personal_data_are_not_kept_for_good()
    {
        var personal = Valid.Change(ConnectorFile, Drops, $"{Drops}    personal_data: true\n");
        Assert.Equal(["DTI2432 personal_data"], personal.Found());
        Assert.Empty(personal.Change(ConnectorFile, "inbox:", "retention: { keep: 90d }\ninbox:").Found());
        Assert.Empty(personal.Change(ConnectorFile, Drops, $"{Drops}    retention: {{ keep: 90d }}\n").Found());
        Assert.Equal(["DTI2413 2h"], personal.Change(ConnectorFile, Drops, $"{Drops}    retention: {{ keep: 2h }}\n").Found());
    }
}
