using DtiPipeline.Collection.Tests.Support;
using DtiPipeline.Core.Definitions.Connectors;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Collection.Tests.Decoding;

/// <summary>XML documents to rows.</summary>
public sealed class XmlTests
{
    private static readonly StreamDefinition Documents = Define("""records: "r/list/doc", status: { path: "r/@code", ok: ["0"] }""");

    [Fact]
    public void An_edXML_envelope_gives_its_header_whatever_the_prefix_of_its_namespace()
    {
        var stream = ConnectorYaml.Stream("""
            title: Văn bản điện tử, QCVN 102:2016/BTTTT
            files: "*.edxml"
            as_of: { in: file-name, pattern: "{yyyy-MM}" }
            decode: { type: xml, records: edXML/edXMLEnvelope/edXMLHeader/MessageHeader }
            formats: { date: [yyyy/MM/dd] }
            fields:
              document: { from: DocumentId, type: identifier, required: true }
              unit: { from: From/OrganName, type: text, required: true }
              organ: { from: From/OrganId, type: text, required: true }
              number: { from: Code/CodeNumber, type: integer }
              notation: { from: Code/CodeNotation, type: text }
              day: { from: PromulgationInfo/PromulgationDate, type: date, required: true }
              kind: { from: DocumentType/@typeId, type: text }
              kind_name: { from: DocumentType, type: text }
            drops: [To, Subject, SignerInfo, From/Telephone, PromulgationInfo/Place]
            key: [document]
            replaces: nothing
            covers: scope
            """);
        var sample = File.ReadAllText(Reading.Fixture("van_ban_di_2024-03.edxml"));
        foreach (var text in new[] { sample, sample.Replace("edXML:", "e:", StringComparison.Ordinal).Replace("xmlns:edXML", "xmlns:e", StringComparison.Ordinal) })
        {
            var result = Reading.Text(stream, text, "van_ban_di_2024-03.edxml");
            Assert.Empty(result.Notes);
            var row = Assert.Single(result.Accepted);
            Assert.Equal(["UBND huyện Tuần Giáo", "000.18.99.H18", "123", "QĐ-UBND", "2024-03-15", "2", "Quyết định"],
                new[] { "unit", "organ", "number", "notation", "day", "kind", "kind_name" }.Select(field => result.Value(row, field)));
            Assert.Equal(new DateOnly(2024, 3, 31), row.AsOf);
            Assert.Equal("edXML/edXMLEnvelope/edXMLHeader/MessageHeader[1]", row.Position.Path);
        }
    }

    [Fact]
    public void Attributes_nil_empty_and_repeated_elements_are_what_they_are()
    {
        var result = Read("""
            <doc id="1"><name>Xã Ta Ma</name><count>12</count></doc>
            <doc id="2"><name><![CDATA[Xã <Pú Xi>]]></name><count xmlns:i="http://www.w3.org/2001/XMLSchema-instance" i:nil="true"/></doc>
            <doc id="3"><name>Nà Tòng</name><name>Nà Tòng 2</name></doc>
            <doc id="4"><name><b>Mường</b></name></doc>
            """);
        Assert.Equal(["Xã Ta Ma", "Xã <Pú Xi>"], result.Column("name"));
        Assert.Equal(["12", null], result.Column("count"));
        Assert.Equal([DecodingCodes.NotASingleValue, DecodingCodes.NotASingleValue], result.Rejected.Select(row => row.Finding.Code));
        Assert.Equal("test/rows, page, r/list/doc[3]/name", result.Rejected[0].Finding.Place!.ToString());
    }

    [Fact]
    public void What_the_definition_does_not_know_is_noted_once_and_never_read()
    {
        var result = Read("""<doc id="1" owner="LÒ VĂN MẪU"><name>a</name><phone><n>0900000001</n></phone></doc><doc id="2"><name>b</name><phone/></doc>""");
        Assert.Equal(["@owner", "phone"], result.Notes.Select(note => note.Arguments["name"]));
        Assert.Equal(["a", "b"], result.Column("name"));
    }

    [Fact]
    public void No_records_in_the_list_is_none_and_no_list_is_a_fault()
    {
        Assert.Empty(Read("").Outcomes);
        var fault = Reading.FaultOf(Documents, "<r code='0'><other/></r>", "page");
        Assert.Equal((DecodingCodes.RecordsMissing, "`r`, `other`"), (fault.Code, fault.Arguments["found"]));
    }

    [Theory]
    [InlineData("<r code='17'><list/></r>", "17")]
    [InlineData("<r><list/></r>", "nothing at all")]
    public void An_error_inside_the_answer_is_an_error(string xml, string found)
    {
        var fault = Reading.FaultOf(Documents, xml, "page");
        Assert.Equal((DecodingCodes.StatusNotOk, found), (fault.Code, fault.Arguments["found"]));
    }

    [Theory]
    [InlineData("<r code='0'><list><doc id='1'><name>a</name></doc>", DecodingCodes.BrokenXml)]
    [InlineData("<r code='0'><list/></r><r/>", DecodingCodes.BrokenXml)]
    [InlineData("<r code='0'><list>&unknown;</list></r>", DecodingCodes.BrokenXml)]
    [InlineData("<html><body><table><tr><td>login</table></body></html>", DecodingCodes.WrongKind)]
    [InlineData("{\"r\":1}", DecodingCodes.WrongKind)]
    [InlineData("", DecodingCodes.WrongKind)]
    [InlineData("<!DOCTYPE r [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><r code='0'><list>&x;</list></r>", DecodingCodes.DocumentType)]
    [InlineData("<?xml version=\"1.0\"?><!DOCTYPE r [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]><r code='0'>&b;</r>", DecodingCodes.DocumentType)]
    [InlineData("<!DOCTYPE r SYSTEM \"http://192.0.2.1/evil.dtd\"><r code='0'><list/></r>", DecodingCodes.DocumentType)]
    public void A_document_that_cannot_be_used_says_why(string xml, string code) => Assert.Equal(code, Reading.FaultOf(Documents, xml, "page").Code);

    [Fact]
    public void Elements_without_end_inside_each_other_are_refused()
    {
        var xml = "<r code='0'><list>" + string.Concat(Enumerable.Repeat("<a>", 200_000));
        Assert.Equal(DecodingCodes.BeyondLimit, Reading.FaultOf(Documents, xml, "page").Code);
    }

    [Fact]
    public void Another_encoding_than_the_declared_one_does_not_matter() =>
        Assert.Equal(["Xã Mường Mùn"], Reading.Text(Documents, "<?xml version='1.0' encoding='utf-16'?><r code='0'><list><doc id='1'><name>Xã Mường Mùn</name></doc></list></r>", "page").Column("name"));

    private static ReadResult Read(string records) => Reading.Text(Documents, $"<r code='0'><list>{records}</list></r>", "page");

    private static StreamDefinition Define(string decode) => ConnectorYaml.Stream($$"""
        title: Thử
        files: "*.xml"
        decode: { type: xml, {{decode}} }
        fields:
          id: { from: "@id", type: integer, required: true }
          name: { from: name, type: text, required: true }
          count: { from: count, type: integer }
        formats: { number: { decimal: "," } }
        key: [id]
        covers: rows
        reject_threshold: 50%
        """);
}
