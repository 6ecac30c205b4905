using DtiPipeline.Collection.Tests.Support;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.TestKit.Http;
using Microsoft.AspNetCore.Http;

namespace DtiPipeline.Collection.Tests.Http;

/// <summary>Pages of XML: what leads to the next one is looked up in the answer, and the answer is not trusted.</summary>
public sealed class XmlPagesTests
{
    private const string Cursor = "{ type: cursor, parameter: cursor, next: r/paging/next, size_parameter: limit, size: 2 }";
    private const string Numbered = "{ type: page, parameter: page, size_parameter: size, size: 2, total: r/paging/@total }";
    private const string Attached = "<file>QUJD</file>";

    [Fact]
    public async Task A_cursor_is_followed_until_there_is_none()
    {
        await using var server = await Answers(Page(["1", "2"], "<next> a b </next>"), Page(["3", "4"], "<next><![CDATA[77]]></next>"), Page([], "<next/>"));
        using var collecting = new Collecting(server.Address);
        var seen = new List<long>();
        var delivery = await collecting.CollectAsync(Yaml(Cursor), new Listener(progress => seen.Add(progress.Records)));
        Assert.Equal(["limit=2", "cursor=a%20b&limit=2", "cursor=77&limit=2"], server.Requests.Select(Tail));
        Assert.Equal([2L, 4L, 4L], seen);
        Assert.Empty(delivery.Findings);
    }

    [Fact]
    public async Task The_total_may_be_an_attribute_and_prefixes_mean_nothing()
    {
        await using var server = await Answers(
            Page(["1", "2"], "", total: "3").Replace("<r ", "<e:r xmlns:e='urn:x' ", StringComparison.Ordinal).Replace("</r>", "</e:r>", StringComparison.Ordinal), Page(["3"], "", total: "3"));
        using var collecting = new Collecting(server.Address);
        Assert.Equal(2, (await collecting.CollectAsync(Yaml(Numbered))).Payloads.Length);
        Assert.Equal(["page=1&size=2", "page=2&size=2"], server.Requests.Select(Tail));
    }

    [Fact]
    public async Task The_next_address_and_an_offset_are_followed()
    {
        await using var server = await Answers(Page(["1"], "<next>?p=2</next>"), Page(["2"], ""), Page(["1", "2"], "", total: "3"), Page(["3"], "", total: "3"));
        using var collecting = new Collecting(server.Address);
        Assert.Equal(2, (await collecting.CollectAsync(Yaml("{ type: next-url, next: r/paging/next }"))).Payloads.Length);
        Assert.Equal("/api/rows?p=2", server.Requests.Last().Target);
        Assert.Equal(2, (await collecting.CollectAsync(Yaml("{ type: offset, parameter: skip, size: 2, total: r/paging/@total }"))).Payloads.Length);
        Assert.Equal("skip=2", Tail(server.Requests.Last()));
    }

    [Fact]
    public async Task A_page_that_comes_again_is_seen_whatever_its_envelope_and_indentation()
    {
        await using var server = await Answers(Page(["1", "2"], "<next>a</next>"), Page(["1", "2"], "<next>b</next>").Replace("<d>", "\n  <d>", StringComparison.Ordinal));
        using var collecting = new Collecting(server.Address);
        Assert.Equal(CollectionCodes.PageRepeated, (await collecting.FaultAsync(Yaml(Cursor))).Finding.Code);
    }

    [Fact]
    public async Task Pages_that_differ_only_in_an_attached_file_are_two_pages()
    {
        await using var server = await Answers(Page(["1"], "<next>a</next>"), Page(["1"], "").Replace("QUJD", new string('Q', 100_000), StringComparison.Ordinal));
        using var collecting = new Collecting(server.Address);
        Assert.Equal(2, (await collecting.CollectAsync(Yaml(Cursor))).Payloads.Length);
    }

    [Theory]
    [InlineData("""<r code="-3"><why>bận</why></r>""", DecodingCodes.StatusNotOk)]
    [InlineData("""<r code="0"><lists/></r>""", DecodingCodes.RecordsMissing)]
    [InlineData("""<r code="0"><list><d><c>1</c></d></list>""", DecodingCodes.BrokenXml)]
    [InlineData("""<!DOCTYPE r [<!ENTITY a SYSTEM "file:///etc/passwd">]><r code="0"><list><d><c>&a;</c></d></list></r>""", DecodingCodes.DocumentType)]
    [InlineData("""<!doctype html><html><body>Đăng nhập</body></html>""", CollectionCodes.NotAsAgreed)]
    [InlineData("""{"list":[]}""", CollectionCodes.NotAsAgreed)]
    [InlineData("", CollectionCodes.NotAsAgreed)]
    [InlineData("""<r code="0"><list/></r>""", CollectionCodes.TotalMissing)]
    public async Task An_answer_that_is_not_what_was_agreed_ends_the_walk(string body, string code)
    {
        await using var server = await Answers(body);
        using var collecting = new Collecting(server.Address);
        Assert.Equal(code, (await collecting.FaultAsync(Yaml(Numbered))).Finding.Code);
    }

    [Fact]
    public async Task Elements_inside_each_other_without_end_are_too_much()
    {
        await using var server = await Answers("<r code=\"0\"><list>" + string.Concat(Enumerable.Repeat("<x>", 5000)));
        using var collecting = new Collecting(server.Address);
        Assert.Equal(DecodingCodes.BeyondLimit, (await collecting.FaultAsync(Yaml(Numbered))).Finding.Code);
    }

    private static string Page(string[] codes, string paging, string? total = null) =>
        $"""<?xml version="1.0" encoding="utf-8"?><r code="0"><paging {(total is null ? "" : $"total=\"{total}\"")}>{paging}</paging><list>{string.Concat(codes.Select(code => $"<d><c>{code}</c>{Attached}</d>"))}</list></r>""";

    private static string Yaml(string pagination) => Collecting.Yaml(pagination)
        .Replace("decode: { type: json, records: data }", "decode: { type: xml, records: r/list/d, status: { path: \"r/@code\", ok: [\"0\"] } }", StringComparison.Ordinal)
        .Replace("from: code,", "from: c,", StringComparison.Ordinal);

    private static Task<StubServer> Answers(params string[] pages) => StubServer.StartAsync((context, number) =>
    {
        context.Response.ContentType = "application/xml";
        return context.Response.WriteAsync(pages[Math.Min(number, pages.Length) - 1]);
    });

    private static string Tail((string Method, string Target, IReadOnlyDictionary<string, string> Headers, DateTime At) request) => request.Target.Split("31%2F03%2F2024&")[1];
}
