using static DtiPipeline.Core.Tests.Definitions.TestWorkspace;

namespace DtiPipeline.Core.Tests.Definitions.Rules.Connectors;

public sealed class DatesAreDateFieldsTests
{
    [Fact]
    public void A_stream_goes_by_a_date()
    {
        Assert.Equal(["DTI2410 place"], Valid.Change(ConnectorFile, "    date: day\n", "    date: place\n").Found());
    }

    [Fact]
    public void A_mapping_goes_by_a_date()
    {
        Assert.Equal(["DTI2410 status"], Valid.Change(MappingFile, "take: { type: window, date: day }", "take: { type: window, date: status }").Found());
    }

    [Fact]
    public void An_element_goes_by_a_date()
    {
        Assert.Equal(["DTI2410 fee"], Valid.Change(MappingFile, "visits.fees: { sum: fee }", "visits.fees: { sum: fee, date: fee }").Found());
    }
}
