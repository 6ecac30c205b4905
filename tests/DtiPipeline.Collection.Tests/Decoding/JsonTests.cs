using System.Text;
using DtiPipeline.Collection.Tests.Support;
using DtiPipeline.Core.Definitions.Connectors;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Collection.Tests.Decoding;

/// <summary>JSON answers to rows.</summary>
public sealed class JsonTests
{
    private static readonly StreamDefinition Dossiers = Define("records: data");

    [Fact]
    public void Fields_are_found_by_path_and_everything_else_is_dropped_or_reported()
    {
        var result = Read("""
            {"data":[
              {"code":"H18-1","agency":"H18.18","fee":12500,"online":true,"received_at":"2024-03-01","applicant":{"kind":"citizen","name":"Lò Văn Mẫu","phone":"0900000001"},"note":"x"},
              {"code":"H18-2","agency":"H18.18","fee":0.0,"online":false,"received_at":"2024-03-02","applicant":{"kind":"business","email":"a@b"},"note":"y"}
            ],"paging":{"next":null}}
            """);
        Assert.Equal(["citizen", "business"], result.Column("kind"));
        Assert.Equal(["12500", "0"], result.Column("fee"));
        Assert.Equal(["1", "0"], result.Column("online"));
        Assert.Equal(["data[0]", "data[1]"], result.Accepted.Select(row => row.Position.ToString()));
        Assert.All(result.Accepted, row => Assert.Equal(Reading.RunDay, row.AsOf));
        Assert.Equal([("note", "data[0].note"), ("applicant.email", "data[1].applicant.email")],
            result.Notes.Select(note => (note.Arguments["name"], note.Place!.Path!)));
    }

    [Theory]
    [InlineData("\"fee\":\"12500\"", DecodingCodes.TextForNumber)]
    [InlineData("\"fee\":12.5", DecodingCodes.FractionOfDong)]
    [InlineData("\"fee\":1e40", DecodingCodes.NumberTooBig)]
    [InlineData("\"fee\":true", DecodingCodes.NotANumber)]
    [InlineData("\"fee\":{\"amount\":1}", DecodingCodes.NotASingleValue)]
    [InlineData("\"fee\":[1]", DecodingCodes.NotASingleValue)]
    [InlineData("\"fee\":null", DecodingCodes.ValueMissing)]
    [InlineData("\"fees\":1", DecodingCodes.ValueMissing)]
    [InlineData("\"fee\":1,\"received_at\":20240301", DecodingCodes.DateIsNumber)]
    [InlineData("\"fee\":1,\"received_at\":\"01/03/2024\"", DecodingCodes.NotADate)]
    [InlineData("\"fee\":1,\"online\":1", DecodingCodes.NotYesOrNo)]
    public void A_value_of_another_kind_rejects_the_record_at_its_path(string members, string code)
    {
        var rejected = Assert.Single(Read($$"""{"data":[{"code":"H18-1","agency":"H18.18",{{members}}}]}""").Rejected);
        Assert.Equal(code, rejected.Finding.Code);
        Assert.StartsWith("data[0].", rejected.Finding.Place!.Path, StringComparison.Ordinal);
        Assert.Equal("H18.18", rejected.UnitWord);
        Assert.DoesNotContain("H18-1", rejected.Raw, StringComparison.Ordinal);
    }

    [Fact]
    public void A_number_in_quotes_is_read_where_the_definition_says_how_it_is_written()
    {
        var stream = Define("records: data", "formats: { number: { decimal: \".\" } }");
        Assert.Equal(["12500"], Read("""{"data":[{"code":"1","agency":"a","fee":"12500"}]}""", stream).Column("fee"));
    }

    [Fact]
    public void An_element_that_is_no_object_is_rejected_and_counted()
    {
        var result = Read("""{"data":[null,{"code":"1","agency":"a","fee":1},[1]]}""");
        Assert.Equal([DecodingCodes.NotARecord, DecodingCodes.NotARecord], result.Rejected.Select(row => row.Finding.Code));
        Assert.Equal(["data[0]", "data[2]"], result.Rejected.Select(row => row.Position.Path));
        Assert.Single(result.Accepted);
    }

    [Fact]
    public void The_document_itself_may_be_the_array() =>
        Assert.Equal(["[0]"], Read("""[{"code":"1","agency":"a","fee":1}]""", Define("")).Accepted.Select(row => row.Position.ToString()));

    [Theory]
    [InlineData("""{"data":[{"code":"1","agency":"a","fee":1}""", DecodingCodes.BrokenJson)]
    [InlineData("""{"data":[{"code":"1","agency":"a","fee":1}]""", DecodingCodes.BrokenJson)]
    [InlineData("""{"data":[{"code":"1","agency":"a","fee":1}]}x""", DecodingCodes.BrokenJson)]
    [InlineData("""{"data":[{"code":"1","agency":"\ud800","fee":1}]}""", DecodingCodes.BrokenJson)]
    [InlineData("", DecodingCodes.WrongKind)]
    [InlineData("<html>", DecodingCodes.WrongKind)]
    [InlineData("""{"items":[],"total":0}""", DecodingCodes.RecordsMissing)]
    [InlineData("""{"data":null}""", DecodingCodes.RecordsMissing)]
    [InlineData("""{"data":{}}""", DecodingCodes.RecordsMissing)]
    [InlineData("""[]""", DecodingCodes.RecordsMissing)]
    public void An_answer_that_cannot_be_used_ends_the_stream(string json, string code) => Assert.Equal(code, Reading.FaultOf(Dossiers, json, "page").Code);

    [Fact]
    public void The_properties_found_are_shown_where_records_are_missing() =>
        Assert.Equal("`items`, `total`", Reading.FaultOf(Dossiers, """{"items":[],"total":0}""", "page").Arguments["found"]);

    [Fact]
    public void Deep_nesting_is_refused() =>
        Assert.Equal(DecodingCodes.BrokenJson, Reading.FaultOf(Dossiers, $$"""{"data":[{"code":{{new string('[', 5000)}}{{new string(']', 5000)}}}]}""", "page").Code);

    [Fact]
    public void A_status_inside_the_answer_other_than_success_ends_the_stream()
    {
        var stream = Define("records: data, status: { path: result.code, ok: [\"200\", OK] }");
        Assert.Single(Read("""{"result":{"code":200},"data":[{"code":"1","agency":"a","fee":1}]}""", stream).Accepted);
        Assert.Single(Read("""{"data":[{"code":"1","agency":"a","fee":1}],"result":{"code":"OK"}}""", stream).Accepted);
        var fault = Reading.FaultOf(stream, """{"result":{"code":500,"message":"x"}}""", "page");
        Assert.Equal((DecodingCodes.StatusNotOk, "500", "200, OK"), (fault.Code, fault.Arguments["found"], fault.Arguments["expected"]));
        Assert.Equal(DecodingCodes.StatusNotOk, Reading.FaultOf(stream, """{"data":[]}""", "page").Code);
    }

    [Fact]
    public void A_record_that_comes_again_on_a_later_page_is_dropped_and_one_that_changed_is_rejected()
    {
        var first = Encoding.UTF8.GetBytes("""{"data":[{"code":"1","agency":"a","fee":1},{"code":"2","agency":"a","fee":1}]}""");
        var second = Encoding.UTF8.GetBytes("""{"data":[{"code":"2","agency":"a","fee":1},{"code":"1","agency":"a","fee":5}]}""");
        var result = Reading.Payloads(Dossiers, "agency", ("page #1", first), ("page #2", second));
        Assert.Equal(2, result.Accepted.Count);
        Assert.Single(result.Dropped);
        var rejected = Assert.Single(result.Rejected);
        Assert.Equal("page #1, data[0]", rejected.Finding.Arguments["first"]);
    }

    [Fact]
    public void Nothing_that_the_stream_drops_is_in_a_rejected_row()
    {
        var rejected = Assert.Single(Read("""{"data":[{"code":"H18-1","agency":"a","fee":"Lò Văn Mẫu","applicant":{"name":"Quàng Thị Thử","phone":"0900000002","kind":"x"}}]}""").Rejected);
        foreach (var text in new[] { rejected.Raw, string.Join(' ', rejected.Finding.Arguments.Values) })
        {
            Assert.DoesNotContain("Thử", text, StringComparison.Ordinal);
            Assert.DoesNotContain("0900000002", text, StringComparison.Ordinal);
            Assert.DoesNotContain("Mẫu", text, StringComparison.Ordinal);
        }
    }

    private static ReadResult Read(string json, StreamDefinition? stream = null) => Reading.Bytes(stream ?? Dossiers, Encoding.UTF8.GetBytes(json), "page", "agency");

    private static StreamDefinition Define(string decode, string formats = "formats: { date: [yyyy-MM-dd] }") => ConnectorYaml.Stream($$"""
        title: Hồ sơ
        request: { path: /dossiers }
        decode: { type: json, {{decode}} }
        {{formats}}
        fields:
          code: { from: code, type: identifier, required: true }
          agency: { from: agency, type: text, required: true }
          fee: { from: fee, type: money, required: true }
          online: { from: online, type: boolean }
          received_at: { from: received_at, type: date }
          kind: { from: applicant.kind, type: text }
        drops: [applicant.name, applicant.phone]
        key: [code]
        covers: scope
        personal_data: true
        """);
}
