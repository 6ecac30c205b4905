using static DtiPipeline.Core.Tests.Definitions.TestWorkspace;

namespace DtiPipeline.Core.Tests.Definitions.Rules.Connectors;

public sealed class NothingIsWantedAndDroppedTests
{
    [Fact]
    public void A_column_is_not_ignored_and_read()
    {
        Assert.Equal(["DTI2418 Số giường"], Valid.Change(ConnectorFile, "ignore: [STT]", "ignore: [STT, Số giường]").Found());
    }

    [Fact]
    public void A_path_is_not_dropped_and_read()
    {
        Assert.Equal(["DTI2418 fee"], Valid.Change(ConnectorFile, "drops: [patient]", "drops: [patient, fee]").Found());
    }
}
