using DtiPipeline.Collection.Tests.Support;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.TestKit.Http;
using Microsoft.AspNetCore.Http;

namespace DtiPipeline.Collection.Tests.Http;

/// <summary>What has come is not asked for again, as long as it belongs to the same question.</summary>
public sealed class ResumedWalkTests
{
    private const string Cursor = "{ type: cursor, parameter: cursor, next: next }";

    [Fact]
    public async Task A_walk_stopped_at_page_40_of_100_goes_on_at_page_41()
    {
        await using var server = await Hundred();
        using var collecting = new Collecting(server.Address);
        var whole = Codes(collecting, await collecting.CollectAsync(Collecting.Yaml(Cursor)));
        server.Requests.Clear();
        collecting.Collector.Settle("source", "rows");

        await StopAfterAsync(collecting, 40);
        server.Requests.Clear();
        collecting.Restart();
        var delivery = await collecting.CollectAsync(Collecting.Yaml(Cursor));

        Assert.EndsWith("cursor=41", server.Requests.First().Target, StringComparison.Ordinal);
        Assert.Equal(60, server.Requests.Count);
        Assert.Equal(whole, Codes(collecting, delivery));
        Assert.Equal(Enumerable.Range(1, 100), delivery.Payloads.Select(payload => payload.Ordinal));
        var resumed = Assert.Single(delivery.Findings);
        Assert.Equal((CollectionCodes.WalkResumed, "40", "100"), (resumed.Code, resumed.Arguments["kept"], resumed.Arguments["pages"]));
    }

    [Fact]
    public async Task The_header_Link_is_remembered_too()
    {
        await using var server = await StubServer.StartAsync((context, _) =>
        {
            var page = PageOf(context, "p");
            context.Response.Headers.Append("Link", page < 6 ? $"<?p={page + 1}>; rel=next" : "<?p=1>; rel=first");
            return StubServer.Json(context, $$"""{"data":[{"code":"{{page}}"}]}""");
        });
        using var collecting = new Collecting(server.Address);
        await StopAfterAsync(collecting, 4, "{ type: link }");
        server.Requests.Clear();
        Assert.Equal(6, (await collecting.CollectAsync(Collecting.Yaml("{ type: link }"))).Payloads.Length);
        Assert.Equal(["/api/rows?p=5", "/api/rows?p=6"], server.Requests.Select(request => request.Target));
    }

    [Fact]
    public async Task A_walk_that_ended_is_not_asked_for_again_until_it_is_settled()
    {
        await using var server = await Hundred();
        using var collecting = new Collecting(server.Address);
        await collecting.CollectAsync(Collecting.Yaml(Cursor));
        await collecting.CollectAsync(Collecting.Yaml(Cursor));
        Assert.Equal(100, server.Requests.Count);
        collecting.Collector.Settle("source", "rows");
        await collecting.CollectAsync(Collecting.Yaml(Cursor));
        Assert.Equal(200, server.Requests.Count);
    }

    [Fact]
    public async Task Another_window_another_definition_and_an_old_walk_begin_anew()
    {
        var time = new ManualTime();
        await using var server = await Hundred();
        using var collecting = new Collecting(server.Address, time);

        await StopAfterAsync(collecting, 3);
        await collecting.CollectAsync(Collecting.Yaml(Cursor), asOf: new DateOnly(2024, 2, 1));
        await StopAfterAsync(collecting, 3);
        await collecting.CollectAsync(Collecting.Yaml("{ type: cursor, parameter: cursor, next: next, total: all }").Replace("total: all ", "", StringComparison.Ordinal)
            .Replace("title: Dòng", "title: Dòng khác", StringComparison.Ordinal));
        await StopAfterAsync(collecting, 3);
        time.Advance(TimeSpan.FromHours(7));
        await collecting.CollectAsync(Collecting.Yaml(Cursor));
        Assert.Equal(3 * 103, server.Requests.Count);
    }

    [Fact]
    public async Task A_source_that_no_longer_knows_the_cursor_is_asked_from_the_start()
    {
        var refuses = false;
        await using var server = await StubServer.StartAsync((context, _) => refuses && PageOf(context, "cursor") > 1 && PageOf(context, "cursor") == 4
            ? Refuse(context, () => refuses = false) : Page(context, 6));
        using var collecting = new Collecting(server.Address);
        await StopAfterAsync(collecting, 3);
        refuses = true;
        server.Requests.Clear();
        Assert.Equal(6, (await collecting.CollectAsync(Collecting.Yaml(Cursor))).Payloads.Length);
        Assert.Equal(7, server.Requests.Count);
    }

    [Fact]
    public async Task A_source_that_is_down_keeps_what_had_come_and_one_that_contradicts_itself_does_not()
    {
        var page4 = 503;
        await using var server = await StubServer.StartAsync((context, _) => PageOf(context, "cursor") != 4 ? Page(context, 6)
            : page4 == 503 ? StubServer.Status(context, 503) : StubServer.Json(context, """{"data":[{"code":"2"}],"next":5}"""));
        using var collecting = new Collecting(server.Address);
        Assert.Equal(CollectionCodes.SourceDown, (await collecting.FaultAsync(Collecting.Yaml(Cursor))).Finding.Code);
        server.Requests.Clear();
        Assert.Equal(CollectionCodes.SourceDown, (await collecting.FaultAsync(Collecting.Yaml(Cursor))).Finding.Code);
        Assert.Single(server.Requests);
        page4 = 200;
        server.Requests.Clear();
        Assert.Equal(CollectionCodes.PageRepeated, (await collecting.FaultAsync(Collecting.Yaml(Cursor))).Finding.Code);
        Assert.Equal(1 + 4, server.Requests.Count);
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(collecting.Root, "pages")));
    }

    [Fact]
    public async Task A_line_of_the_journal_that_was_torn_does_not_count()
    {
        await using var server = await Hundred();
        using var collecting = new Collecting(server.Address);
        await StopAfterAsync(collecting, 10);
        var journal = Assert.Single(Directory.EnumerateFiles(Path.Combine(collecting.Root, "pages")));
        var text = await File.ReadAllTextAsync(journal);
        await File.WriteAllTextAsync(journal, text[..^20]);
        server.Requests.Clear();
        Assert.Equal(100, (await collecting.CollectAsync(Collecting.Yaml(Cursor))).Payloads.Length);
        Assert.Equal(91, server.Requests.Count);
    }

    [Fact]
    public async Task Landed_pages_that_are_gone_are_asked_for_again()
    {
        await using var server = await Hundred();
        using var collecting = new Collecting(server.Address);
        await StopAfterAsync(collecting, 10);
        File.Delete(Directory.EnumerateFiles(collecting.Root, "*.gz", SearchOption.AllDirectories).First());
        server.Requests.Clear();
        Assert.Equal(100, (await collecting.CollectAsync(Collecting.Yaml(Cursor))).Payloads.Length);
        Assert.Equal(100, server.Requests.Count);
    }

    private static Task<StubServer> Hundred() => StubServer.StartAsync((context, _) => Page(context, 100));

    private static Task Page(HttpContext context, int last)
    {
        var page = PageOf(context, "cursor");
        return StubServer.Json(context, $$"""{"data":[{"code":"{{page}}"}],"next":{{(page < last ? page + 1 : "null")}}}""");
    }

    private static Task Refuse(HttpContext context, Action done)
    {
        done();
        return StubServer.Status(context, 410);
    }

    private static int PageOf(HttpContext context, string parameter) =>
        context.Request.Query.TryGetValue(parameter, out var page) ? int.Parse(page!, System.Globalization.CultureInfo.InvariantCulture) : 1;

    private static async Task StopAfterAsync(Collecting collecting, int pages, string pagination = Cursor)
    {
        using var stop = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            collecting.CollectAsync(Collecting.Yaml(pagination), new Stopper(progress => (progress.Payload.Ordinal == pages ? stop : null)?.Cancel()), cancellation: stop.Token));
    }

    private static List<string> Codes(Collecting collecting, Delivery delivery) => [.. delivery.Payloads.Select(collecting.TextOf)];

    private sealed class Stopper(Action<CollectionProgress> hear) : IProgress<CollectionProgress>
    {
        public void Report(CollectionProgress value) => hear(value);
    }
}
