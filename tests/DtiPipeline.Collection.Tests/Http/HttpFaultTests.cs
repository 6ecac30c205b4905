using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using DtiPipeline.Collection.Tests.Support;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.TestKit.Http;
using Microsoft.AspNetCore.Http;

namespace DtiPipeline.Collection.Tests.Http;

/// <summary>What a source on a real socket can do to us.</summary>
public sealed class HttpFaultTests
{
    private const string Good = """{"data":[{"code":"1"}]}""";
    // Long enough for a busy machine, shorter than the pause of an answer that dribbles.
    private const string Quick = "retries: 2\n  timeouts: { per_try: 2s, total: 20s }";

    [Fact]
    public async Task An_answer_is_landed_with_what_was_asked()
    {
        await using var server = await StubServer.StartAsync((context, _) => StubServer.Json(context, Good));
        using var collecting = new Collecting(server.Address);
        var delivery = await collecting.CollectAsync(Collecting.Yaml(), asOf: new DateOnly(2024, 3, 15));
        var payload = Assert.Single(delivery.Payloads);
        Assert.Equal(Good, collecting.TextOf(payload));
        Assert.Equal(("/api/rows #1", 1, (long)Good.Length), (payload.Name, payload.Ordinal, payload.Bytes));
        Assert.Equal($"GET {server.Address}/api/rows?order=code&from=01%2F01%2F2024&to=15%2F03%2F2024", payload.Request);
        Assert.Equal("/api/rows?order=code&from=01%2F01%2F2024&to=15%2F03%2F2024", Assert.Single(server.Requests).Target);
        Assert.Equal((new DateOnly(2024, 3, 15), new DateOnly(2024, 3, 15)), (payload.AsOf, delivery.Asked.To));
        Assert.StartsWith("DtiPipeline/", server.Requests.First().Headers["User-Agent"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("503")]
    [InlineData("500")]
    [InlineData("reset")]
    [InlineData("dribble")]
    [InlineData("truncate")]
    public async Task A_failure_that_passes_is_tried_again(string failure)
    {
        await using var server = await StubServer.StartAsync((context, number) => number > 2 ? StubServer.Json(context, Good) : failure switch
        {
            "reset" => StubServer.Reset(context),
            "dribble" => StubServer.Dribble(context, "{\"data\":[", TimeSpan.FromSeconds(5)),
            "truncate" => StubServer.Truncate(context, "{\"data\":["),
            var status => StubServer.Status(context, int.Parse(status, System.Globalization.CultureInfo.InvariantCulture)),
        });
        using var collecting = new Collecting(server.Address);
        var delivery = await collecting.CollectAsync(Collecting.Yaml(http: Quick));
        Assert.Equal(Good, collecting.TextOf(Assert.Single(delivery.Payloads)));
        Assert.Equal(3, server.Requests.Count);
    }

    [Fact]
    public async Task Too_many_requests_waits_as_long_as_the_source_says()
    {
        await using var server = await StubServer.StartAsync((context, number) => number == 1 ? StubServer.Status(context, 429, "1") : StubServer.Json(context, Good));
        using var collecting = new Collecting(server.Address);
        await collecting.CollectAsync(Collecting.Yaml(http: Quick));
        var times = server.Requests.Select(request => request.At).ToList();
        Assert.InRange((times[1] - times[0]).TotalSeconds, 0.95, 10);
    }

    [Fact]
    public async Task A_source_that_wants_more_patience_than_there_is_is_down_at_once()
    {
        await using var server = await StubServer.StartAsync((context, _) => StubServer.Status(context, 429, "3600"));
        using var collecting = new Collecting(server.Address);
        var watch = Stopwatch.StartNew();
        var fault = await collecting.FaultAsync(Collecting.Yaml(http: Quick));
        Assert.Equal((CollectionCodes.SourceDown, true), (fault.Finding.Code, fault.IsTransient));
        Assert.Single(server.Requests);
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 15);
    }

    [Fact]
    public async Task A_source_that_stays_down_says_what_was_tried()
    {
        await using var server = await StubServer.StartAsync((context, _) => StubServer.Status(context, 503));
        using var collecting = new Collecting(server.Address);
        var fault = await collecting.FaultAsync(Collecting.Yaml(http: Quick));
        Assert.True(fault.IsTransient);
        Assert.Equal(("3", "HTTP 503 (3)"), (fault.Finding.Arguments["tries"], fault.Finding.Arguments["tried"]));
        Assert.Equal("source/rows", fault.Finding.Place!.ToString());
    }

    [Fact]
    public async Task A_port_where_nobody_listens_is_a_source_that_is_down()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();
        using var collecting = new Collecting($"http://127.0.0.1:{port}");
        var fault = await collecting.FaultAsync(Collecting.Yaml(http: "retries: 1"));
        Assert.Equal((CollectionCodes.SourceDown, true, "no connection (2)"), (fault.Finding.Code, fault.IsTransient, fault.Finding.Arguments["tried"]));
    }

    [Fact]
    public async Task A_host_that_does_not_exist_is_a_source_that_is_down()
    {
        using var collecting = new Collecting("http://no-such-host.invalid");
        var fault = await collecting.FaultAsync(Collecting.Yaml());
        Assert.Equal((CollectionCodes.SourceDown, true), (fault.Finding.Code, fault.IsTransient));
    }

    [Fact]
    public async Task A_source_that_never_answers_is_down_after_the_total_time()
    {
        await using var server = await StubServer.StartAsync((context, _) => StubServer.Dribble(context, "{", TimeSpan.FromSeconds(30)));
        using var collecting = new Collecting(server.Address);
        var watch = Stopwatch.StartNew();
        var fault = await collecting.FaultAsync(Collecting.Yaml(http: "retries: 50\n  timeouts: { per_try: 300ms, total: 2s }"));
        Assert.Equal((CollectionCodes.SourceDown, true), (fault.Finding.Code, fault.IsTransient));
        Assert.Contains("no answer in time", fault.Finding.Arguments["tried"], StringComparison.Ordinal);
        Assert.InRange(watch.Elapsed.TotalSeconds, 1.5, 20);
    }

    [Theory]
    [InlineData(404)]
    [InlineData(400)]
    [InlineData(410)]
    public async Task A_refused_request_is_final(int status)
    {
        await using var server = await StubServer.StartAsync((context, _) => StubServer.Status(context, status));
        using var collecting = new Collecting(server.Address);
        var fault = await collecting.FaultAsync(Collecting.Yaml(http: Quick));
        Assert.Equal((CollectionCodes.RequestRefused, false), (fault.Finding.Code, fault.IsTransient));
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task An_answer_that_is_too_big_is_refused_and_not_tried_again()
    {
        await using var server = await StubServer.StartAsync((context, _) => StubServer.Json(context, new string(' ', 40_000) + Good));
        using var collecting = new Collecting(server.Address);
        var fault = await collecting.FaultAsync(Collecting.Yaml(http: "retries: 2\n  max_body: 32KB"));
        Assert.Equal((CollectionCodes.AnswerTooBig, false), (fault.Finding.Code, fault.IsTransient));
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_compressed_bomb_counts_unpacked()
    {
        await using var server = await StubServer.StartAsync(async (context, _) =>
        {
            context.Response.Headers.ContentEncoding = "gzip";
            await using var gzip = new System.IO.Compression.GZipStream(context.Response.Body, System.IO.Compression.CompressionLevel.Fastest);
            await gzip.WriteAsync(new byte[5_000_000], context.RequestAborted);
        });
        using var collecting = new Collecting(server.Address);
        Assert.Equal(CollectionCodes.AnswerTooBig, (await collecting.FaultAsync(Collecting.Yaml(http: "retries: 0\n  max_body: 1MB"))).Finding.Code);
    }

    [Fact]
    public async Task A_redirect_on_the_same_server_is_followed()
    {
        await using var server = await StubServer.StartAsync((context, number) =>
        {
            if (number > 1)
                return StubServer.Json(context, Good);
            context.Response.Redirect("/v2/rows");
            return Task.CompletedTask;
        });
        using var collecting = new Collecting(server.Address);
        Assert.Single((await collecting.CollectAsync(Collecting.Yaml())).Payloads);
        Assert.Equal("/v2/rows", server.Requests.Last().Target);
    }

    [Theory]
    [InlineData("http://169.254.169.254/latest/meta-data")]
    [InlineData("http://localhost:1/rows")]
    [InlineData("https://127.0.0.1/rows")]
    [InlineData("file:///etc/passwd")]
    [InlineData("http://user:pw@127.0.0.1/")]
    public async Task A_redirect_to_another_server_is_refused(string target)
    {
        await using var server = await StubServer.StartAsync((context, _) =>
        {
            context.Response.Redirect(target);
            return Task.CompletedTask;
        });
        using var collecting = new Collecting(server.Address);
        var fault = await collecting.FaultAsync(Collecting.Yaml());
        Assert.Equal((CollectionCodes.RedirectRefused, false), (fault.Finding.Code, fault.IsTransient));
        Assert.DoesNotContain("pw", fault.Finding.Arguments["target"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_redirect_in_circles_ends()
    {
        await using var server = await StubServer.StartAsync((context, _) =>
        {
            context.Response.Redirect("/api/rows");
            return Task.CompletedTask;
        });
        using var collecting = new Collecting(server.Address);
        Assert.Equal(CollectionCodes.RedirectRefused, (await collecting.FaultAsync(Collecting.Yaml())).Finding.Code);
        Assert.Equal(6, server.Requests.Count);
    }

    [Theory]
    [InlineData("<html>Đăng nhập</html>", "text/html", CollectionCodes.NotAsAgreed)]
    [InlineData("", "application/json", CollectionCodes.NotAsAgreed)]
    [InlineData("{\"data\":[{\"code\":", "application/json", DecodingCodes.BrokenJson)]
    [InlineData("{\"items\":[]}", "application/json", DecodingCodes.RecordsMissing)]
    [InlineData("{\"code\":\"500\",\"data\":null}", "application/json", DecodingCodes.StatusNotOk)]
    public async Task An_answer_that_is_not_the_agreed_json_is_landed_and_refused(string body, string type, string code)
    {
        await using var server = await StubServer.StartAsync((context, _) =>
        {
            context.Response.ContentType = type;
            return context.Response.WriteAsync(body);
        });
        using var collecting = new Collecting(server.Address);
        var decode = code == DecodingCodes.StatusNotOk ? "records: data, status: { path: code, ok: [\"200\"] }" : "records: data";
        var fault = await collecting.FaultAsync(Collecting.Yaml(decode: decode));
        Assert.Equal((code, false), (fault.Finding.Code, fault.IsTransient));
        Assert.Single(Directory.EnumerateFiles(collecting.Root, "*.gz", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task Requests_keep_to_the_rate_limit_without_it_counting_as_time_of_the_try()
    {
        await using var server = await StubServer.StartAsync((context, number) => StubServer.Json(context, $$"""{"data":[{"code":"{{number}}"}],"next":{{(number < 7 ? number : "null")}}}"""));
        using var collecting = new Collecting(server.Address);
        var delivery = await collecting.CollectAsync(Collecting.Yaml("{ type: cursor, parameter: cursor, next: next }", http: "retries: 0\n  rate_limit: { requests: 2, per: 1s }\n  timeouts: { per_try: 900ms, total: 60s }"));
        Assert.Equal(7, delivery.Payloads.Length);
        var times = server.Requests.Select(request => request.At).ToList();
        Assert.InRange((times[6] - times[0]).TotalSeconds, 2.5, 30);
    }

    [Fact]
    public async Task Cancelling_is_no_fault_of_the_source()
    {
        await using var server = await StubServer.StartAsync((context, _) => StubServer.Dribble(context, "{", TimeSpan.FromSeconds(30)));
        using var collecting = new Collecting(server.Address);
        using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(500));
        var connector = ConnectorYaml.Connector(Collecting.Yaml());
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            collecting.Collector.CollectAsync(connector, connector.Streams[0], Collecting.Quarter, new DateOnly(2024, 4, 10), null, stop.Token));
    }

    [Fact]
    public async Task A_proxy_is_gone_through_with_its_password()
    {
        await using var proxy = await StubServer.StartAsync((context, _) => context.Request.Headers.ProxyAuthorization.Count == 0
            ? Challenge(context) : StubServer.Json(context, Good));
        using var collecting = new Collecting("http://source.invalid", null, ("TEST_PROXY", proxy.Address.Replace("http://", "http://dti:pw%2F1@", StringComparison.Ordinal)));
        Assert.Single((await collecting.CollectAsync(Collecting.Yaml(http: "retries: 0\n  proxy: \"${TEST_PROXY}\""))).Payloads);
        Assert.Equal("source.invalid", proxy.Requests.Last().Headers["Host"]);
        Assert.Equal("Basic " + Convert.ToBase64String("dti:pw/1"u8), proxy.Requests.Last().Headers["Proxy-Authorization"]);
    }

    [Fact]
    public async Task A_host_that_keeps_failing_is_given_up_for_all_connectors_that_ask_it()
    {
        await using var server = await StubServer.StartAsync((context, _) => StubServer.Status(context, 503));
        using var collecting = new Collecting(server.Address);
        var rows = Collecting.Yaml(http: "retries: 0");
        for (var i = 0; i < 25; i++)
            await collecting.FaultAsync(rows.Replace("id: source", $"id: source-{i}", StringComparison.Ordinal));
        var fault = await collecting.FaultAsync(rows.Replace("id: source", "id: another", StringComparison.Ordinal));
        Assert.Equal((CollectionCodes.SourceDown, true, "given up after repeated failures"), (fault.Finding.Code, fault.IsTransient, fault.Finding.Arguments["why"]));
        Assert.InRange(server.Requests.Count, 20, 24);
    }

    private static Task Challenge(HttpContext context)
    {
        context.Response.Headers.ProxyAuthenticate = "Basic realm=\"proxy\"";
        return StubServer.Status(context, 407);
    }
}
