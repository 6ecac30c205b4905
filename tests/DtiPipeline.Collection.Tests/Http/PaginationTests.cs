using DtiPipeline.Collection.Tests.Support;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Collection.Tests.Http;

/// <summary>Walking through pages, and not walking for ever.</summary>
public sealed class PaginationTests
{
    private const string Cursor = "{ type: cursor, parameter: cursor, next: paging.next, size_parameter: limit, size: 2 }";
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

    [Theory]
    [InlineData(CollectionCodes.CursorRepeated, Cursor, """{"data":[{"code":"1"}],"paging":{"next":"a"}}""", """{"data":[{"code":"2"}],"paging":{"next":"b"}}""", """{"data":[{"code":"3"}],"paging":{"next":"a"}}""")]
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

    private static Task<StubServer> Answers(params string[] answers) =>
        StubServer.StartAsync((context, number) => StubServer.Json(context, answers[Math.Min(number, answers.Length) - 1]));

    private sealed class Listener(Action<CollectionProgress> hear) : IProgress<CollectionProgress>
    {
        public void Report(CollectionProgress value) => hear(value);
    }
}
