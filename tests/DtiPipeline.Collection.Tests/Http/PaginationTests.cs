using DtiPipeline.Collection.Tests.Support;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.TestKit.Http;
using Microsoft.AspNetCore.Http;

namespace DtiPipeline.Collection.Tests.Http;

/// <summary>Walking through pages, and not walking for ever.</summary>
public sealed class PaginationTests
{
    private const string Cursor = "{ type: cursor, parameter: cursor, next: paging.next, size_parameter: limit, size: 2 }";
    private const string Offset = "{ type: offset, parameter: skip, size_parameter: take, size: 2, total: total }";
    private const string Link = "{ type: link, size_parameter: size, size: 2 }";
    private const string NextUrl = "{ type: next-url, next: paging.next, size: 2 }";
    private const string Pages = "{ type: page, parameter: page, first: 0, size_parameter: size, size: 2, total: total }";

    [Fact]
    public async Task A_cursor_is_followed_until_there_is_none()
    {
        await using var server = await Answers(
            """{"data":[{"code":"1"},{"code":"2"}],"paging":{"next":"a b"}}""", """{"data":[{"code":"3"},{"code":"4"}],"paging":{"next":77}}""", """{"data":[],"paging":{"next":null}}""");
        using var collecting = new Collecting(server.Address);
        var seen = new List<CollectionProgress>();
        var delivery = await collecting.CollectAsync(Collecting.Yaml(Cursor), new Listener(seen.Add));
        Assert.Equal([1, 2, 3], delivery.Payloads.Select(payload => payload.Ordinal));
        Assert.Equal(["limit=2", "cursor=a%20b&limit=2", "cursor=77&limit=2"], server.Requests.Select(request => request.Target.Split("31%2F03%2F2024&")[1]));
        Assert.Equal([2, 4, 4], seen.Select(progress => (int)progress.Records));
        Assert.Empty(delivery.Findings);
    }

    [Fact]
    public async Task Pages_are_counted_until_all_announced_records_have_come()
    {
        await using var server = await Answers("""{"total":4,"data":[{"code":"1"},{"code":"2"}]}""", """{"total":4,"data":[{"code":"3"},{"code":"4"}]}""");
        using var collecting = new Collecting(server.Address);
        Assert.Equal(2, (await collecting.CollectAsync(Collecting.Yaml(Pages))).Payloads.Length);
        Assert.Equal(["page=0&size=2", "page=1&size=2"], server.Requests.Select(request => request.Target.Split("31%2F03%2F2024&")[1]));
    }

    [Fact]
    public async Task A_total_that_grows_is_followed()
    {
        await using var server = await Answers("""{"total":3,"data":[{"code":"1"},{"code":"2"}]}""", """{"total":5,"data":[{"code":"3"},{"code":"4"}]}""", """{"total":5,"data":[{"code":"5"}]}""");
        using var collecting = new Collecting(server.Address);
        Assert.Equal(3, (await collecting.CollectAsync(Collecting.Yaml(Pages))).Payloads.Length);
    }

    [Fact]
    public async Task An_offset_goes_on_where_the_last_page_ended_also_when_the_source_gives_less_than_asked()
    {
        await using var server = await Answers("""{"total":4,"data":[{"code":"1"},{"code":"2"}]}""", """{"total":4,"data":[{"code":"3"}]}""", """{"total":4,"data":[{"code":"4"}]}""");
        using var collecting = new Collecting(server.Address);
        Assert.Equal(3, (await collecting.CollectAsync(Collecting.Yaml(Offset))).Payloads.Length);
        Assert.Equal(["skip=0&take=2", "skip=2&take=2", "skip=3&take=2"], server.Requests.Select(Tail));
    }

    [Fact]
    public async Task An_offset_without_a_total_ends_at_a_page_that_is_not_full()
    {
        await using var server = await Answers("""{"data":[{"code":"1"},{"code":"2"}]}""", """{"data":[]}""");
        using var collecting = new Collecting(server.Address);
        Assert.Equal(2, (await collecting.CollectAsync(Collecting.Yaml("{ type: offset, parameter: skip, size: 2 }"))).Payloads.Length);
        Assert.Equal(["skip=0", "skip=2"], server.Requests.Select(Tail));
    }

    [Fact]
    public async Task The_header_Link_is_followed_until_it_names_no_next_page()
    {
        await using var server = await StubServer.StartAsync((context, number) =>
        {
            context.Response.Headers.Append("Link", $"</api/rows?p=1>; rel=\"first\"; title=\"a, b; rel=next\"");
            if (number < 3)
                context.Response.Headers.Append("Link", $"</api/rows?p={number + 1}>; rel=\"last NEXT\"");
            return StubServer.Json(context, $$"""{"data":[{"code":"{{number}}"}]}""");
        });
        using var collecting = new Collecting(server.Address);
        Assert.Equal(3, (await collecting.CollectAsync(Collecting.Yaml(Link))).Payloads.Length);
        Assert.Equal(["/api/rows?p=2", "/api/rows?p=3"], server.Requests.Skip(1).Select(request => request.Target));
        Assert.EndsWith("size=2", server.Requests.First().Target, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?page=2", "/api/rows?page=2")]
    [InlineData("/other?page=2", "/other?page=2")]
    [InlineData("{server}/api/rows?page=2#top", "/api/rows?page=2")]
    public async Task The_address_of_the_next_page_may_be_whole_or_relative(string next, string asked)
    {
        await using var server = await StubServer.StartAsync((context, number) => StubServer.Json(context,
            $$"""{"data":[{"code":"{{number}}"}],"paging":{"next":{{(number == 1 ? $"\"{next.Replace("{server}", $"http://{context.Request.Host}", StringComparison.Ordinal)}\"" : "null")}} } }"""));
        using var collecting = new Collecting(server.Address);
        Assert.Equal(2, (await collecting.CollectAsync(Collecting.Yaml(NextUrl))).Payloads.Length);
        Assert.Equal(asked, server.Requests.Last().Target);
    }

    [Theory]
    [InlineData("http://169.254.169.254/latest/meta-data")]
    [InlineData("http://localhost:1/rows")]
    [InlineData("file:///etc/passwd")]
    [InlineData("//example.org/rows")]
    [InlineData("http://user:pw@127.0.0.1/")]
    public async Task A_next_page_on_another_server_is_refused(string next)
    {
        await using var server = await Answers($$"""{"data":[{"code":"1"}],"paging":{"next":"{{next}}"} }""");
        using var collecting = new Collecting(server.Address);
        var fault = await collecting.FaultAsync(Collecting.Yaml(NextUrl));
        Assert.Equal((CollectionCodes.LinkRefused, false), (fault.Finding.Code, fault.IsTransient));
        Assert.DoesNotContain("pw", fault.Finding.Arguments["target"], StringComparison.Ordinal);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_next_page_on_a_server_that_the_connector_lists_is_asked()
    {
        await using var second = await Answers("""{"data":[{"code":"2"}],"paging":{"next":null}}""");
        await using var first = await Answers($$"""{"data":[{"code":"1"}],"paging":{"next":"{{second.Address}}/rows?page=2"} }""");
        using var collecting = new Collecting(first.Address);
        var http = $"retries: 0\n  other_hosts: [\"{new Uri(second.Address).Authority}\"]";
        Assert.Equal(2, (await collecting.CollectAsync(Collecting.Yaml(NextUrl, http: http))).Payloads.Length);
        Assert.Equal("/rows?page=2", Assert.Single(second.Requests).Target);
    }

    [Fact]
    public async Task A_secret_that_a_source_writes_into_the_next_address_is_sent_once_and_written_nowhere()
    {
        await using var server = await StubServer.StartAsync((context, number) => StubServer.Json(context, $$"""
            {"data":[{"code":"{{number}}"}],"paging":{"next":{{(number == 1 ? $"\"?page=2&apikey={Uri.EscapeDataString(Collecting.Secret)}\"" : "null")}} } }
            """));
        using var collecting = new Collecting(server.Address);
        var delivery = await collecting.CollectAsync(Collecting.Yaml(NextUrl, "{ type: api-key, query: apikey, secret: \"${TEST_SECRET}\" }"));
        Assert.Equal($"/api/rows?page=2&apikey={Uri.EscapeDataString(Collecting.Secret)}", server.Requests.Last().Target);
        Assert.DoesNotContain("s3cret", string.Concat(delivery.Payloads.Select(payload => payload.Request)), StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", string.Concat(Directory.EnumerateFiles(Path.Combine(collecting.Root, "pages")).Select(File.ReadAllText)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Cursor)]
    [InlineData(Offset)]
    [InlineData(NextUrl)]
    [InlineData(Link)]
    public async Task Pages_that_never_end_are_ended(string pagination)
    {
        await using var server = await StubServer.StartAsync((context, number) =>
        {
            context.Response.Headers.Append("Link", $"<?p={number}>; rel=next");
            return StubServer.Json(context, $$"""{"data":[{"code":"{{number}}"},{"code":"x"}],"total":{{number * 2 + 9}},"paging":{"next":"?p={{number}}"} }""");
        });
        using var collecting = new Collecting(server.Address);
        var fault = await collecting.FaultAsync(Collecting.Yaml(pagination, request: "max_pages: 7"));
        Assert.Equal((CollectionCodes.TooManyPages, "7"), (fault.Finding.Code, fault.Finding.Arguments["limit"]));
        Assert.Equal(7, server.Requests.Count);
    }

    [Theory]
    [InlineData(CollectionCodes.CursorRepeated, Cursor, """{"data":[{"code":"1"}],"paging":{"next":"a"}}""", """{"data":[{"code":"2"}],"paging":{"next":"b"}}""", """{"data":[{"code":"3"}],"paging":{"next":"a"}}""")]
    [InlineData(CollectionCodes.PageRepeated, Cursor, """{"data":[{"code":"1"}],"paging":{"next":"a"}}""", """{"data":[{"code":"2"}],"paging":{"next":"b"}}""", """{"data":[{"code":"1"}],"paging":{"next":"c"}}""")]
    [InlineData(CollectionCodes.CursorRepeated, NextUrl, """{"data":[{"code":"1"}],"paging":{"next":"?p=2"}}""", """{"data":[{"code":"2"}],"paging":{"next":"?p=2"}}""")]
    [InlineData(CollectionCodes.TotalShrank, Offset, """{"total":5,"data":[{"code":"1"},{"code":"2"}]}""", """{"total":4,"data":[{"code":"3"},{"code":"4"}]}""")]
    [InlineData(CollectionCodes.TotalNotReached, Offset, """{"total":5,"data":[{"code":"1"},{"code":"2"}]}""", """{"total":5,"data":[]}""")]
    [InlineData(CollectionCodes.PageTooLong, Cursor, """{"data":[{"code":"1"},{"code":"2"},{"code":"3"}],"paging":{"next":"a"}}""")]
    [InlineData(CollectionCodes.PageTooLong, Pages, """{"total":3,"data":[{"code":"1"},{"code":"2"},{"code":"3"}]}""")]
    [InlineData(CollectionCodes.TotalShrank, Pages, """{"total":5,"data":[{"code":"1"},{"code":"2"}]}""", """{"total":4,"data":[{"code":"3"},{"code":"4"}]}""")]
    [InlineData(CollectionCodes.TotalNotReached, Pages, """{"total":5,"data":[{"code":"1"},{"code":"2"}]}""", """{"total":5,"data":[{"code":"3"}]}""")]
    [InlineData(CollectionCodes.TotalMissing, Pages, """{"count":5,"data":[{"code":"1"},{"code":"2"}]}""")]
    [InlineData(CollectionCodes.PageRepeated, Pages, """{"total":5,"data":[{"code":"1"},{"code":"2"}]}""", """{"total":5,"data":[{"code":"1"},{"code":"2"}]}""")]
    public async Task A_source_that_contradicts_itself_ends_the_stream(string code, string pagination, params string[] answers)
    {
        await using var server = await Answers(answers);
        using var collecting = new Collecting(server.Address);
        var fault = await collecting.FaultAsync(Collecting.Yaml(pagination));
        Assert.Equal((code, false), (fault.Finding.Code, fault.IsTransient));
        Assert.Equal($"source/rows, /api/rows #{answers.Length}", fault.Finding.Place!.ToString());
    }

    [Fact]
    public async Task A_full_first_page_without_any_cursor_is_reported()
    {
        await using var server = await Answers("""{"data":[{"code":"1"},{"code":"2"}],"pagination":{"next":"a"}}""");
        using var collecting = new Collecting(server.Address);
        var delivery = await collecting.CollectAsync(Collecting.Yaml(Cursor));
        Assert.Equal(CollectionCodes.CursorMissing, Assert.Single(delivery.Findings).Code);
    }

    [Fact]
    public async Task Pages_that_came_before_a_fault_are_told_and_kept()
    {
        await using var server = await StubServer.StartAsync((context, number) => number == 1
            ? StubServer.Json(context, """{"data":[{"code":"1"}],"paging":{"next":"a"}}""") : StubServer.Status(context, 503));
        using var collecting = new Collecting(server.Address);
        var seen = new List<CollectionProgress>();
        await Assert.ThrowsAsync<DeliveryFault>(() => collecting.CollectAsync(Collecting.Yaml(Cursor), new Listener(seen.Add)));
        Assert.Contains("\"1\"", collecting.TextOf(Assert.Single(seen).Payload), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stream_with_personal_data_is_landed_encrypted()
    {
        await using var server = await Answers("""{"data":[{"code":"1","name":"Lò Văn Mẫu"}]}""");
        using var collecting = new Collecting(server.Address);
        var payload = Assert.Single((await collecting.CollectAsync(Collecting.Yaml(stream: "personal_data: true"))).Payloads);
        Assert.Contains("Lò Văn Mẫu", collecting.TextOf(payload), StringComparison.Ordinal);
        Assert.Equal([".key", ".sealed"], Directory.EnumerateFiles(collecting.Root, "*", SearchOption.AllDirectories).Select(Path.GetExtension).Order(StringComparer.Ordinal));
    }

    private static string Tail((string Method, string Target, IReadOnlyDictionary<string, string> Headers, DateTime At) request) => request.Target.Split("31%2F03%2F2024&")[1];

    private static Task<StubServer> Answers(params string[] answers) =>
        StubServer.StartAsync((context, number) => StubServer.Json(context, answers[Math.Min(number, answers.Length) - 1]));
}
