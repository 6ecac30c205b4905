using static DtiPipeline.Core.Tests.Definitions.TestWorkspace;

namespace DtiPipeline.Core.Tests.Definitions.Rules.Connectors;

public sealed class LimitsAreUsableTests
{
    [Fact]
    public void A_rate_lets_something_through()
    {
        Assert.Equal(["DTI2413 0"], Valid.Change(ConnectorFile, "requests: 5", "requests: 0").Found());
    }

    [Fact]
    public void One_try_fits_into_all()
    {
        Assert.Equal(["DTI2414 2m"], Valid.Change(ConnectorFile, "per_try: 10s", "per_try: 2m").Found());
    }

    [Fact]
    public void A_header_has_a_row()
    {
        Assert.Equal(["DTI2413 0"], Valid.Change(ConnectorFile, "header: { starts_with: STT }", "header: { starts_with: STT, rows: 0 }").Found());
    }
}
