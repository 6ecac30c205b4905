using System.Collections.Immutable;
using System.Globalization;
using DtiPipeline.Collection.Settings;
using DtiPipeline.Core.Definitions.Connectors;
using DtiPipeline.Core.Definitions.Nodes;
using DtiPipeline.Core.Definitions.Reading;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Periods;
using DtiPipeline.Pipeline.Checking;
using DtiPipeline.Simulator;

namespace DtiPipeline.Pipeline.Tests.Checking;

/// <summary>
/// A list of edXML envelopes (QCVN 102:2016/BTTTT: header, body, attached files) over HTTP in pages, from the simulator's real sockets to accepted rows.
/// </summary>
public sealed class EdxmlListTests : IDisposable
{
    private const int Documents = 31;
    private static readonly Window Quarter = new(new DateOnly(2024, 1, 1), new DateOnly(2024, 3, 31));
    private readonly string _connectors = Directory.CreateTempSubdirectory("dti-edxml-").FullName;

    [Theory]
    [InlineData("type: page, parameter: page, first: 1, size_parameter: size, size: 7", ", total: response/paging/@total")]
    [InlineData("type: offset, parameter: skip, size_parameter: size, size: 7", ", total: response/paging/@total")]
    [InlineData("type: cursor, parameter: cursor, next: response/paging/next, size_parameter: size, size: 7", ", total: response/paging/@total")]
    [InlineData("type: next-url, next: response/paging/next, size_parameter: size, size: 7", "")]
    [InlineData("type: link, rel: next, size_parameter: size, size: 7", "")]
    public async Task Envelopes_come_in_pages_of_every_kind(string pagination, string total)
    {
        await using var simulator = await StartAsync(pagination, total);
        var check = Assert.Single(await CheckAsync(simulator, pagination + total));
        Assert.Empty(check.Findings);
        Assert.Equal((true, 5, (long)Documents, 0L), (check.IsUsable, check.Payloads, check.Accepted, check.Rejected));
    }

    [Theory]
    [InlineData("wrong-json", DecodingCodes.BrokenXml)]
    [InlineData("empty", CollectionCodes.EmptyAnswer)]
    [InlineData("duplicate-page", CollectionCodes.PageRepeated)]
    public async Task What_a_source_can_do_wrong_is_seen_in_XML_too(string fault, string code)
    {
        const string pagination = "type: page, parameter: page, first: 1, size_parameter: size, size: 7";
        await using var simulator = await StartAsync(pagination, ", total: response/paging/@total");
        simulator.SetFaults([fault]);
        var check = Assert.Single(await CheckAsync(simulator, pagination + ", total: response/paging/@total"));
        Assert.False(check.IsUsable);
        Assert.Contains(code, check.Findings.Select(finding => finding.Code));
    }

    [Fact]
    public async Task An_error_code_inside_the_answer_is_no_delivery()
    {
        const string pagination = "type: page, parameter: page, first: 1, size_parameter: size, size: 7";
        await using var simulator = await StartAsync(pagination, "", status: "-5");
        var finding = Assert.Single(Assert.Single(await CheckAsync(simulator, pagination)).Findings);
        Assert.Equal((DecodingCodes.StatusNotOk, "-5"), (finding.Code, finding.Arguments["found"]));
    }

    public void Dispose() => Directory.Delete(_connectors, recursive: true);

    private async Task<RunningSimulator> StartAsync(string pagination, string total, string status = "0")
    {
        var samples = Directory.CreateDirectory(Path.Combine(_connectors, "axis", "samples")).FullName;
        await File.WriteAllTextAsync(Path.Combine(samples, "documents.xml"),
            $"<list xmlns:edXML=\"http://www.mic.gov.vn/TBT/QCVN_102_2016\">{string.Concat(Enumerable.Range(1, Documents).Select(Envelope))}<!-- older --></list>");
        await File.WriteAllTextAsync(Path.Combine(samples, "simulator.yaml"), $$"""
            environment: { AXIS_URL: address }
            routes:
              - path: /documents
                records: documents.xml
                window: { from: from, to: to, field: edXMLEnvelope/edXMLHeader/MessageHeader/PromulgationInfo/PromulgationDate }
                page: { {{pagination}}, records: response/documents{{total}} }
                wrap: { "response/@status": "{{status}}", response/service: trục liên thông }
            """);
        return await SourceSimulator.StartAsync(_connectors);
    }

    private static Task<ImmutableArray<StreamCheck>> CheckAsync(RunningSimulator simulator, string pagination) => ConnectorCheck.RunAsync(
        Connector(pagination), new FixedEnvironment(simulator.Environment.ToImmutableDictionary(), "the test"), Quarter, Quarter.To, 99, CancellationToken.None);

    private static ConnectorDefinition Connector(string pagination)
    {
        var log = new FindingLog();
        var node = YamlText.Read("connector.yaml", $$"""
            id: axis
            title: Trục liên thông văn bản
            http: { base_address: "${AXIS_URL}", retries: 0 }
            streams:
              documents:
                title: Văn bản điện tử
                request:
                  path: /documents
                  window: { from: from, to: to }
                  pagination: { {{pagination}} }
                decode: { type: xml, records: response/documents/edXML, status: { path: "response/@status", ok: ["0"] } }
                formats: { date: [yyyy/MM/dd] }
                fields:
                  document: { from: edXMLEnvelope/edXMLHeader/MessageHeader/DocumentId, type: identifier, required: true }
                  unit: { from: edXMLEnvelope/edXMLHeader/MessageHeader/From/OrganId, type: text, required: true }
                  day: { from: edXMLEnvelope/edXMLHeader/MessageHeader/PromulgationInfo/PromulgationDate, type: date, required: true }
                  kind: { from: edXMLEnvelope/edXMLHeader/MessageHeader/DocumentType/@typeId, type: text }
                drops:
                  - edXMLEnvelope/edXMLHeader/MessageHeader/DocumentType
                  - edXMLEnvelope/edXMLHeader/MessageHeader/To
                  - edXMLEnvelope/edXMLHeader/MessageHeader/Subject
                  - edXMLEnvelope/edXMLHeader/MessageHeader/SignerInfo
                  - edXMLEnvelope/edXMLBody
                  - AttachmentEncoded
                key: [document]
                replaces: window
                date: day
                covers: scope
            """, log);
        var connector = ConnectorDefinition.Read(new NodeValueReader(node, new SourceSpan("connector.yaml", 1, 1, 1), log));
        Assert.Empty(log.Findings);
        return connector;
    }

    private static string Envelope(int number)
    {
        var day = Quarter.From.AddDays(number * 2 % 91).ToString("yyyy/MM/dd", CultureInfo.InvariantCulture);
        return $"""
            <edXML:edXML>
              <edXML:edXMLEnvelope>
                <edXML:edXMLHeader>
                  <edXML:MessageHeader>
                    <edXML:From><edXML:OrganId>000.18.99.H18</edXML:OrganId></edXML:From>
                    <edXML:To><edXML:OrganId>000.19.99.H18</edXML:OrganId></edXML:To>
                    <edXML:DocumentId>000.18.99.H18,{day},{number}/QĐ-UBND</edXML:DocumentId>
                    <edXML:PromulgationInfo><edXML:PromulgationDate>{day}</edXML:PromulgationDate></edXML:PromulgationInfo>
                    <edXML:DocumentType typeId="2">Quyết định</edXML:DocumentType>
                    <edXML:Subject>Về việc số {number} &amp; Đề án 06</edXML:Subject>
                    <edXML:SignerInfo><edXML:FullName>Lò Văn Mẫu</edXML:FullName></edXML:SignerInfo>
                  </edXML:MessageHeader>
                </edXML:edXMLHeader>
                <edXML:edXMLBody><edXML:edXMLManifest><edXML:Reference><edXML:AttachmentName>{number}.pdf</edXML:AttachmentName></edXML:Reference></edXML:edXMLManifest></edXML:edXMLBody>
              </edXML:edXMLEnvelope>
              <edXML:AttachmentEncoded><edXML:Attachment><edXML:AttachmentContent>{new string('Q', 40_000)}</edXML:AttachmentContent></edXML:Attachment></edXML:AttachmentEncoded>
            </edXML:edXML>
            """;
    }
}
