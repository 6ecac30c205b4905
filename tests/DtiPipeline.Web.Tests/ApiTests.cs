using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.RegularExpressions;
using DtiPipeline.Core.People;
using DtiPipeline.Pipeline.Exporting;
using DtiPipeline.Pipeline.People;
using DtiPipeline.Warehouse.People;

namespace DtiPipeline.Web.Tests;

[Collection(SiteCollection.Name)]
public sealed class ApiTests(SiteBench bench)
{
    private const string Snapshots = "/api/v1/assessments/tuan-giao-2024/rounds/2024-final/snapshots";

    private static readonly Grant Reader = new(Role.Auditor, SiteBench.Unit("099"));

    [Fact]
    public async Task A_key_leads_from_the_assessments_to_the_sentence_behind_a_score()
    {
        using var client = await KeyAsync(Reader);
        var assessment = (await JsonAsync(client, "/api/v1/assessments")).GetProperty("items").EnumerateArray().Single(one => one.GetProperty("id").GetString() == "tuan-giao-2024");
        var list = await JsonAsync(client, assessment.GetProperty("rounds").EnumerateArray().Single(round => round.GetProperty("id").GetString() == "2024-final").GetProperty("snapshots").GetString()!);
        Assert.Equal(ExportNotice.Invented, list.GetProperty("notice").GetString());
        var snapshot = await JsonAsync(client, list.GetProperty("items")[0].GetProperty("self").GetString()!);
        var entry = (await JsonAsync(client, snapshot.GetProperty("scorecards").GetString()!)).GetProperty("items")[0];
        Assert.Equal(("099", 334.82m), (entry.GetProperty("unit").GetString(), entry.GetProperty("points").GetDecimal()));
        var card = await JsonAsync(client, entry.GetProperty("self").GetString()!);
        var indicator = Indicator(card, "6.6");
        Assert.Equal("(a + b)/c = (6.582 + 6.918)/24.860 ≈ 54,3041 %; dưới mức 80 % nên điểm = 54,3041 %/80 % × 10 ≈ 6,788", indicator.GetProperty("sentence").GetString());
        Assert.Equal("scored", indicator.GetProperty("status").GetString());
        Assert.Equal("99", (await JsonAsync(client, snapshot.GetProperty("rankings").GetString()!)).GetProperty("items")[0].GetProperty("unit").GetString()!.TrimStart('0'));
    }

    [Fact]
    public async Task Every_sentence_is_the_one_of_the_page()
    {
        using var client = await KeyAsync(Reader);
        using var visitor = await bench.SignedInAsync(new Grant(Role.Officer, SiteBench.Unit("099")));
        var page = await visitor.PageAsync(SiteBench.Sheet);
        var card = await JsonAsync(client, $"{await LatestAsync(client)}/scorecards/099");
        foreach (var indicator in card.GetProperty("pillars").EnumerateArray().SelectMany(pillar => pillar.GetProperty("indicators").EnumerateArray()))
            Assert.Contains(indicator.GetProperty("sentence").GetString()!, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Values_come_page_by_page_each_once_with_the_connectors_behind_them()
    {
        using var client = await KeyAsync(Reader);
        var elements = new List<string>();
        var connectors = new HashSet<string>();
        for (var address = $"{await LatestAsync(client)}/values?limit=40"; address is not null;)
        {
            var page = await JsonAsync(client, address);
            elements.AddRange(page.GetProperty("items").EnumerateArray().Select(value => value.GetProperty("element").GetString()!));
            connectors.UnionWith(page.GetProperty("items").EnumerateArray().SelectMany(value => value.GetProperty("sources").EnumerateArray()).Select(source => source.GetString()!));
            address = page.GetProperty("next").GetString();
        }
        Assert.Equal(elements.Distinct(), elements);
        Assert.Equal(elements.Order(StringComparer.Ordinal), elements);
        Assert.True(elements.Count > 100, $"{elements.Count} elements");
        Assert.Contains("tthc-dvc", connectors);
        Assert.DoesNotContain(elements, element => element.StartsWith("unit.contact", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_one_has_already_is_not_sent_again()
    {
        using var client = await KeyAsync(Reader);
        var address = $"{await LatestAsync(client)}/scorecards/099";
        var first = await client.GetAsync(Relative(address));
        Assert.False(first.Headers.ETag!.IsWeak);
        Assert.Contains("immutable", first.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        Assert.True(first.Headers.CacheControl.Private);
        using var again = new HttpRequestMessage(HttpMethod.Get, Relative(address)) { Headers = { IfNoneMatch = { first.Headers.ETag } } };
        var second = await client.SendAsync(again);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Empty(await second.Content.ReadAsByteArrayAsync());
        using var packed = new HttpRequestMessage(HttpMethod.Get, Relative(address)) { Headers = { AcceptEncoding = { new StringWithQualityHeaderValue("br") } } };
        var third = await client.SendAsync(packed);
        Assert.Equal("br", third.Content.Headers.ContentEncoding.Single());
        Assert.NotEqual(first.Headers.ETag, third.Headers.ETag);
    }

    [Theory]
    [InlineData("/api/v1/snapshots/ffffffff", "no-such-snapshot", 404)]
    [InlineData("/api/v1/snapshots/1/scorecards/999", "no-such-unit", 404)]
    [InlineData("/api/v1/assessments?limit=0", "bad-limit", 400)]
    [InlineData("/api/v1/assessments?limit=many", "bad-limit", 400)]
    [InlineData("/api/v1/assessments?after=%25%25", "bad-cursor", 400)]
    [InlineData("/api/v1/snapshots/1/values?after=YQ", "bad-cursor", 400)]
    [InlineData("/api/v1/nothing", "no-such-address", 404)]
    public async Task What_does_not_work_says_what_was_expected(string address, string kind, int status)
    {
        using var client = await KeyAsync(Reader);
        var answer = await client.GetAsync(Relative(address));
        Assert.Equal((status, "application/problem+json"), ((int)answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        using var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        Assert.Equal($"urn:dti:problem:{kind}", problem.RootElement.GetProperty("type").GetString());
        Assert.NotEmpty(problem.RootElement.GetProperty("expected").GetString()!);
    }

    [Fact]
    public async Task The_language_is_chosen_by_the_address_or_by_the_client()
    {
        using var client = await KeyAsync(Reader);
        var address = $"{await LatestAsync(client)}/scorecards/099";
        Assert.Contains("below 80%", Indicator(await JsonAsync(client, address + "?lang=en"), "6.6").GetProperty("sentence").GetString(), StringComparison.Ordinal);
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("fr, en-GB;q=0.8, vi;q=0.5");
        Assert.Contains("below 80%", Indicator(await JsonAsync(client, address), "6.6").GetProperty("sentence").GetString(), StringComparison.Ordinal);
        Assert.Contains("dưới mức", Indicator(await JsonAsync(client, address + "?lang=vi"), "6.6").GetProperty("sentence").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_opens_no_page()
    {
        using var client = await KeyAsync(new Grant(Role.Auditor));
        foreach (var path in (string[])["/", SiteBench.Sheet, "/audit", SiteBench.Sheet + "/export/xlsx"])
        {
            var answer = await client.GetAsync(Relative(path));
            Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
            Assert.Contains("/login", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_session_of_the_pages_reads_with_the_same_scope()
    {
        using var officer = await bench.SignedInAsync(new Grant(Role.Officer, SiteBench.Unit("099")));
        Assert.Contains("tuan-giao-2024", await officer.PageAsync("/api/v1/assessments"), StringComparison.Ordinal);
        using var stranger = await bench.SignedInAsync(new Grant(Role.Officer, SiteBench.Unit("256")));
        Assert.DoesNotContain("tuan-giao-2024", await stranger.PageAsync("/api/v1/assessments"), StringComparison.Ordinal);
        using var keeper = await bench.SignedInAsync(new Grant(Role.Administrator));
        Assert.Equal(HttpStatusCode.Forbidden, (await keeper.GetAsync("/api/v1/assessments")).StatusCode);
        using var newcomer = await bench.PersonAsync(mustChange: true, new Grant(Role.Officer, SiteBench.Unit("099")));
        await newcomer.SignInAsync();
        Assert.Equal(HttpStatusCode.Forbidden, (await newcomer.GetAsync("/api/v1/assessments")).StatusCode);
    }

    [Fact]
    public async Task A_key_of_another_district_learns_nothing_of_this_one()
    {
        using var ours = await KeyAsync(Reader);
        var latest = await LatestAsync(ours);
        using var client = await KeyAsync(new Grant(Role.Auditor, SiteBench.Unit("256")));
        Assert.Empty((await JsonAsync(client, Snapshots)).GetProperty("items").EnumerateArray());
        foreach (var path in (string[])["", "/scorecards", "/scorecards/099", "/rankings", "/values"])
            Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(Relative(latest + path))).StatusCode);
    }

    [Fact]
    public async Task An_agency_s_key_reads_what_the_agency_leads()
    {
        using var client = await KeyAsync(new Grant(Role.Officer, SiteBench.Unit("099"), "phong-noi-vu"));
        var card = await JsonAsync(client, $"{await LatestAsync(client)}/scorecards/099");
        Assert.True(card.GetProperty("part").GetBoolean());
        var codes = card.GetProperty("pillars").EnumerateArray().SelectMany(pillar => pillar.GetProperty("indicators").EnumerateArray()).Select(one => one.GetProperty("code").GetString()!).ToList();
        Assert.NotEmpty(codes);
        Assert.DoesNotContain("1.1", codes);
        var values = (await JsonAsync(client, $"{await LatestAsync(client)}/values?limit=500")).GetProperty("items").EnumerateArray().Select(value => value.GetProperty("element").GetString()!).ToList();
        Assert.Contains("communes.total", values);
        Assert.DoesNotContain("dossiers.online.full", values);
    }

    [Fact]
    public async Task Without_a_key_or_with_a_wrong_or_ended_one_nothing_is_told()
    {
        using var client = Client("dti_0000");
        var answer = await client.GetAsync(Relative("/api/v1/assessments"));
        Assert.Equal((HttpStatusCode.Unauthorized, "Bearer"), (answer.StatusCode, answer.Headers.WwwAuthenticate.ToString()));
        Assert.Contains("no-key", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var nobody = new Visitor(bench.Address);
        Assert.Equal(HttpStatusCode.Unauthorized, (await nobody.GetAsync("/api/v1/nothing")).StatusCode);
        var key = await new ApiKeys(bench.Database, TimeProvider.System).AddAsync("ended", "test", [Reader], "test");
        using var ended = Client(key!);
        Assert.Equal(HttpStatusCode.OK, (await ended.GetAsync(Relative("/api/v1/assessments"))).StatusCode);
        await new ApiKeyStore(bench.Database).EndAsync("ended", "test");
        Assert.Equal(HttpStatusCode.Unauthorized, (await ended.GetAsync(Relative("/api/v1/assessments"))).StatusCode);
    }

    [Fact]
    public async Task When_a_key_was_used_last_is_known()
    {
        var key = await new ApiKeys(bench.Database, TimeProvider.System).AddAsync("used", "test", [Reader], "test");
        using var client = Client(key!);
        await JsonAsync(client, "/api/v1/assessments");
        Assert.NotNull((await new ApiKeyStore(bench.Database).ListAsync()).Single(one => one.Name == "used").UsedAt);
    }

    [Fact]
    public async Task Who_asks_too_often_waits()
    {
        await using var site = Hosting.Site.Build(bench.Settings with { ApiCallsAMinute = 3 });
        await site.StartAsync();
        using var client = await KeyAsync(Reader);
        client.BaseAddress = null;
        var address = new Uri(new Uri(site.Urls.First()), "/api/v1/assessments");
        var answers = new List<HttpResponseMessage>();
        for (var call = 0; call < 6; call++)
            answers.Add(await client.GetAsync(address));
        Assert.Equal(HttpStatusCode.OK, answers[0].StatusCode);
        var refused = answers.First(answer => answer.StatusCode == HttpStatusCode.TooManyRequests);
        Assert.True(refused.Headers.RetryAfter?.Delta > TimeSpan.Zero);
        Assert.Contains("too-many", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_only_reads()
    {
        using var client = await KeyAsync(Reader);
        var answer = await client.PostAsync(Relative("/api/v1/assessments"), null);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
        Assert.Equal(["GET"], answer.Content.Headers.Allow);
    }

    [Fact]
    public async Task It_describes_itself()
    {
        using var nobody = new Visitor(bench.Address);
        using var document = JsonDocument.Parse(await nobody.PageAsync("/api/v1/openapi.json"));
        Assert.StartsWith("3.1", document.RootElement.GetProperty("openapi").GetString(), StringComparison.Ordinal);
        var paths = document.RootElement.GetProperty("paths").EnumerateObject().Select(path => path.Name).ToList();
        Assert.Equal(
            ["/api/v1/assessments", Snapshots.Replace("tuan-giao-2024", "{assessment}", StringComparison.Ordinal).Replace("2024-final", "{round}", StringComparison.Ordinal), "/api/v1/snapshots/{snapshot}",
             "/api/v1/snapshots/{snapshot}/scorecards", "/api/v1/snapshots/{snapshot}/scorecards/{unit}", "/api/v1/snapshots/{snapshot}/rankings", "/api/v1/snapshots/{snapshot}/values"],
            paths);
        Assert.Equal("Bearer", document.RootElement.GetProperty("components").GetProperty("securitySchemes").GetProperty("key").GetProperty("scheme").GetString(), ignoreCase: true);
        var list = document.RootElement.GetProperty("paths").GetProperty("/api/v1/assessments").GetProperty("get").GetProperty("parameters").EnumerateArray().Select(one => one.GetProperty("name").GetString());
        Assert.Equal(["limit", "after", "lang"], list);
    }

    [Fact]
    public async Task Pages_go_compressed_and_their_tokens_are_never_the_same()
    {
        using var visitor = await bench.SignedInAsync(new Grant(Role.Officer, SiteBench.Unit("099")));
        var pages = new[] { await visitor.GetAsync(SiteBench.Sheet, "br"), await visitor.GetAsync(SiteBench.Sheet, "gzip") };
        Assert.Equal(["br", "gzip"], pages.Select(page => page.Content.Headers.ContentEncoding.Single()));
        foreach (var page in pages)
            Assert.InRange((await page.Content.ReadAsByteArrayAsync()).Length, 1_000, 60_000);
        static string Token(string page) => Regex.Match(page, "__RequestVerificationToken\" type=\"hidden\" value=\"(?<token>[^\"]+)", RegexOptions.None, TimeSpan.FromSeconds(1)).Groups["token"].Value;
        Assert.NotEqual(Token(await visitor.PageAsync(SiteBench.Sheet)), Token(await visitor.PageAsync(SiteBench.Sheet)));
    }

    private static JsonElement Indicator(JsonElement card, string code) =>
        card.GetProperty("pillars").EnumerateArray().SelectMany(pillar => pillar.GetProperty("indicators").EnumerateArray()).Single(indicator => indicator.GetProperty("code").GetString() == code);

    private static async Task<string> LatestAsync(HttpClient client) =>
        (await JsonAsync(client, Snapshots)).GetProperty("items").EnumerateArray().First(snapshot => snapshot.GetProperty("latest").GetBoolean()).GetProperty("self").GetString()!;

    private static Uri Relative(string address) => new(address, UriKind.Relative);

    private static async Task<JsonElement> JsonAsync(HttpClient client, string address)
    {
        var answer = await client.GetAsync(Relative(address));
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{address}: {answer.StatusCode} {text}");
        using var document = JsonDocument.Parse(text);
        return document.RootElement.Clone();
    }

    private async Task<HttpClient> KeyAsync(params Grant[] grants) =>
        Client((await new ApiKeys(bench.Database, TimeProvider.System).AddAsync($"key-{Guid.NewGuid():N}", "test", [.. grants], "test"))!);

    private HttpClient Client(string key) => new(new SocketsHttpHandler { AllowAutoRedirect = false })
    {
        BaseAddress = bench.Address, DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Bearer", key) },
    };
}
