using DtiPipeline.Collection.Tests.Support;
using DtiPipeline.TestKit.Http;
using Microsoft.AspNetCore.Http;

namespace DtiPipeline.Collection.Tests.Http;

/// <summary>A source that can say "nothing has changed" is not made to send everything again.</summary>
public sealed class ConditionalRequestTests
{
    private const string Good = """{"data":[{"code":"1"}]}""";

    [Theory]
    [InlineData("ETag", "\"v1\"", "If-None-Match", "\"v1\"")]
    [InlineData("ETag", "W/\"v1\"", "If-None-Match", "W/\"v1\"")]
    [InlineData("Last-Modified", "Tue, 09 Apr 2024 17:00:00 GMT", "If-Modified-Since", "Tue, 09 Apr 2024 17:00:00 GMT")]
    public async Task Bytes_that_have_not_changed_are_those_of_before(string header, string value, string asked, string expected)
    {
        await using var server = await StubServer.StartAsync((context, _) => Answer(context, header, value, asked));
        using var collecting = new Collecting(server.Address);
        var first = Assert.Single((await collecting.CollectAsync(Collecting.Yaml())).Payloads);
        collecting.Restart();
        var second = Assert.Single((await collecting.CollectAsync(Collecting.Yaml())).Payloads);
        Assert.Equal((first.Sha256, first.Bytes, first.Name, first.Request), (second.Sha256, second.Bytes, second.Name, second.Request));
        Assert.Equal(Good, collecting.TextOf(second));
        Assert.DoesNotContain(asked, server.Requests.First().Headers.Keys);
        Assert.Equal(expected, server.Requests.Last().Headers[asked]);
    }

    [Fact]
    public async Task Every_page_has_its_own_validator_and_still_leads_on()
    {
        await using var server = await StubServer.StartAsync((context, _) =>
        {
            var page = context.Request.Query.TryGetValue("p", out var p) ? p.ToString() : "1";
            context.Response.Headers.ETag = $"\"{page}\"";
            if (context.Request.Headers.IfNoneMatch == $"\"{page}\"" && page != "2")
                return StubServer.Status(context, 304);
            context.Response.Headers.Append("Link", page switch { "1" => "<?p=2>; rel=next", "2" => "<?p=3>; rel=next", _ => "<?p=1>; rel=first" });
            return StubServer.Json(context, $$"""{"data":[{"code":"{{page}}"}]}""");
        });
        using var collecting = new Collecting(server.Address);
        var first = await collecting.CollectAsync(Collecting.Yaml("{ type: link }"));
        collecting.Collector.Settle("source", "rows");
        var second = await collecting.CollectAsync(Collecting.Yaml("{ type: link }"));
        Assert.Equal(first.Payloads.Select(payload => payload.Sha256), second.Payloads.Select(payload => payload.Sha256));
        Assert.Equal(6, server.Requests.Count);
    }

    [Fact]
    public async Task Landed_bytes_that_are_gone_are_asked_for_in_full()
    {
        await using var server = await StubServer.StartAsync((context, _) => Answer(context, "ETag", "\"v1\"", "If-None-Match"));
        using var collecting = new Collecting(server.Address);
        var payload = Assert.Single((await collecting.CollectAsync(Collecting.Yaml())).Payloads);
        File.Delete(Assert.Single(Directory.EnumerateFiles(collecting.Root, "*.gz", SearchOption.AllDirectories)));
        await collecting.CollectAsync(Collecting.Yaml());
        Assert.Equal([false, true, false], server.Requests.Select(request => request.Headers.ContainsKey("If-None-Match")));
        Assert.Equal(Good, collecting.TextOf(payload));
    }

    [Fact]
    public async Task A_definition_may_forbid_it_and_another_window_is_another_question()
    {
        await using var server = await StubServer.StartAsync((context, _) => Answer(context, "ETag", "\"v1\"", "If-None-Match"));
        using var collecting = new Collecting(server.Address);
        await collecting.CollectAsync(Collecting.Yaml());
        await collecting.CollectAsync(Collecting.Yaml(), asOf: new DateOnly(2024, 2, 2));
        await collecting.CollectAsync(Collecting.Yaml(request: "conditional: false"), asOf: new DateOnly(2024, 2, 2));
        Assert.DoesNotContain(server.Requests, request => request.Headers.ContainsKey("If-None-Match"));
    }

    private static Task Answer(HttpContext context, string header, string value, string asked)
    {
        context.Response.Headers[header] = value;
        return context.Request.Headers.ContainsKey(asked) ? StubServer.Status(context, 304) : StubServer.Json(context, Good);
    }
}
