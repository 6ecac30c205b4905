using static DtiPipeline.Core.Tests.Definitions.TestWorkspace;

namespace DtiPipeline.Core.Tests.Definitions.Rules.Connectors;

public sealed class FilesSayTheirDayTests
{
    [Fact]
    public void A_file_says_as_of_which_day_it_speaks()
    {
        Assert.Equal(["DTI2407 table"], Valid.Change(ConnectorFile, "      as_of: { in: title, pattern: \"ngày {dd/MM/yyyy}\" }\n", "").Found());
    }
}
