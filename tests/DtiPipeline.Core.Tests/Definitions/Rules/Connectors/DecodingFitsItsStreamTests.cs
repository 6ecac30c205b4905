using static DtiPipeline.Core.Tests.Definitions.TestWorkspace;

namespace DtiPipeline.Core.Tests.Definitions.Rules.Connectors;

public sealed class DecodingFitsItsStreamTests
{
    [Fact]
    public void JSON_and_XML_have_no_table()
    {
        Assert.Equal(["DTI2406 table"], Valid.Change(ConnectorFile, "decode: { type: workbook }", "decode: { type: json }").Found());
        Assert.Equal(["DTI2406 table"], Valid.Change(ConnectorFile, "decode: { type: workbook }", "decode: { type: xml, records: r/x }").Found());
    }

    [Fact]
    public void A_sheet_needs_a_table()
    {
        var workspace = Valid.Change(ConnectorFile, "    decode: { type: json, records: data, status: { path: code, ok: [\"200\"] } }", "    decode: { type: csv }");
        Assert.Equal(["DTI2404 csv", "DTI2406 csv"], workspace.Found());
    }
}
