using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace DtiPipeline.Simulator.Tests.Paging;

public sealed class PagesTests
{
    [Fact]
    public async Task Cursor_pages_add_up_to_all_records_in_order()
    {
        await using var simulator = await SourceSimulator.StartAsync(Given.Connectors);
        using var office = new SourceClient(simulator, Given.Office);
        await office.LogInAsync();

        var pages = await office.DossierPagesAsync("limit=7");

        var dossiers = pages.SelectMany(page => page["data"]!.AsArray()).Select(dossier => (string?)dossier!["code"]);
        Assert.Equal(Given.ExpectedDossiers.Select(line => (string?)JsonNode.Parse(line)!["code"]), dossiers);
        Assert.All(pages.SkipLast(1), page => Assert.Equal(7, page["data"]!.AsArray().Count));
    }

    [Fact]
    public async Task The_answer_holds_constants_records_and_cursor_in_their_places()
    {
        await using var simulator = await SourceSimulator.StartAsync(Given.Connectors);
        using var office = new SourceClient(simulator, Given.Office);
        await office.LogInAsync();

        var text = Encoding.UTF8.GetString(await office.BytesAsync("/api/v1/dossiers?limit=1&received_from=2024-06-30&received_to=2024-06-30"));

        Assert.Matches("""^\{"code":"200","paging":\{"kind":"forward","next":("[A-Za-z0-9_-]+"|null),"total":\d+\},"data":\[.*\]\}$""", text);
    }

    [Fact]
    public async Task A_cursor_gives_the_same_page_again_even_after_a_restart()
    {
        string path;
        byte[] before;
        await using (var simulator = await SourceSimulator.StartAsync(Given.Connectors))
        {
            using var office = new SourceClient(simulator, Given.Office);
            await office.LogInAsync();
            path = "/api/v1/dossiers?limit=7&cursor=" + (string?)(await office.JsonAsync("/api/v1/dossiers?limit=7"))["paging"]!["next"];
            before = await office.BytesAsync(path);
            Assert.Equal(before, await office.BytesAsync(path));
        }

        await using var later = await SourceSimulator.StartAsync(Given.Connectors);
        using var again = new SourceClient(later, Given.Office);
        await again.LogInAsync();
        Assert.Equal(before, await again.BytesAsync(path));
    }

    [Fact]
    public async Task A_window_holds_its_first_and_last_day_and_no_other()
    {
        await using var simulator = await SourceSimulator.StartAsync(Given.Connectors);
        using var office = new SourceClient(simulator, Given.Office);
        await office.LogInAsync();

        var pages = await office.DossierPagesAsync("limit=50&received_from=2024-02-10&received_to=2024-02-20");

        var expected = Given.ExpectedDossiers.Select(line => (string)JsonNode.Parse(line)!["received_at"]!)
            .Where(day => string.CompareOrdinal(day, "2024-02-10") >= 0 && string.CompareOrdinal(day, "2024-02-20") <= 0);
        Assert.Equal(expected, pages.SelectMany(page => page["data"]!.AsArray()).Select(dossier => (string)dossier!["received_at"]!));
        Assert.NotEmpty(pages[0]["data"]!.AsArray());
    }

    [Fact]
    public async Task A_size_beyond_the_source_s_limit_gets_the_limit()
    {
        await using var simulator = await SourceSimulator.StartAsync(Given.Connectors);
        using var office = new SourceClient(simulator, Given.Office);
        await office.LogInAsync();

        Assert.Equal(50, (await office.JsonAsync("/api/v1/dossiers?limit=5000"))["data"]!.AsArray().Count);
    }

    [Fact]
    public async Task Numbered_pages_add_up_to_their_total_and_one_past_the_end_is_empty()
    {
        await using var simulator = await SourceSimulator.StartAsync(Given.Connectors);
        using var ledger = new SourceClient(simulator, Given.Ledger);

        var counts = new List<int>();
        for (var page = 0; page <= 3; page++)
        {
            var answer = (await ledger.JsonAsync($"/api/outgoing?page={page}"))["result"]!;
            Assert.Equal(5, (int)answer["count"]!);
            counts.Add(answer["items"]!.AsArray().Count);
        }

        Assert.Equal([2, 2, 1, 0], counts);
    }

    [Theory]
    [InlineData("", 5)]
    [InlineData("&from=01/01/2024&to=31/01/2024", 2)]
    [InlineData("&from=15/01/2024&to=03/02/2024", 4)]
    [InlineData("&from=01/02/2024", 2)]
    [InlineData("&to=31/12/2023", 0)]
    public async Task A_month_belongs_to_every_window_that_touches_it_and_nothing_to_none(string window, int count)
    {
        await using var simulator = await SourceSimulator.StartAsync(Given.Connectors);
        using var ledger = new SourceClient(simulator, Given.Ledger);

        Assert.Equal(count, (int)(await ledger.JsonAsync("/api/outgoing?page=0" + window))["result"]!["count"]!);
    }

    [Fact]
    public async Task Numbers_are_sent_as_they_are_written()
    {
        await using var simulator = await SourceSimulator.StartAsync(Given.Connectors);
        using var ledger = new SourceClient(simulator, Given.Ledger);

        var text = Encoding.UTF8.GetString(await ledger.BytesAsync("/api/outgoing?page=1"));

        Assert.Equal(
            """{"result":{"items":[{"unit":"Xã Quài Nưa","month":"2024-02","sent":0,"rate":12345678901234567890.10},{"unit":"Xã Quài Cang","month":"2024-02","sent":9,"rate":1e3}],"count":5}}""",
            text);
    }

    [Fact]
    public async Task Without_pages_and_envelope_the_answer_is_the_array()
    {
        await using var simulator = await SourceSimulator.StartAsync(Given.Connectors);
        using var survey = new SourceClient(simulator, Given.Survey);

        var text = Encoding.UTF8.GetString(await survey.BytesAsync("/all?apikey=" + survey.Variable("KEY")));

        Assert.Equal("""[{"question":"1.1","answer":"Có"},{"question":"1.2","answer":"Không"}]""", text);
    }

    [Theory]
    [InlineData("/api/outgoing?page=-1")]
    [InlineData("/api/outgoing?page=two")]
    [InlineData("/api/outgoing?size=0")]
    [InlineData("/api/outgoing?from=2024-01-01")]
    public async Task A_parameter_that_means_nothing_is_refused(string path)
    {
        await using var simulator = await SourceSimulator.StartAsync(Given.Connectors);
        using var ledger = new SourceClient(simulator, Given.Ledger);

        Assert.Equal(HttpStatusCode.BadRequest, (await ledger.GetAsync(path)).StatusCode);
    }

    [Fact]
    public async Task A_cursor_of_another_window_is_refused()
    {
        await using var simulator = await SourceSimulator.StartAsync(Given.Connectors);
        using var office = new SourceClient(simulator, Given.Office);
        await office.LogInAsync();
        var cursor = (string?)(await office.JsonAsync("/api/v1/dossiers?limit=2&received_from=2024-02-01"))["paging"]!["next"];

        Assert.Equal(HttpStatusCode.OK, (await office.GetAsync($"/api/v1/dossiers?cursor={cursor}")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await office.GetAsync($"/api/v1/dossiers?received_from=2024-03-01&cursor={cursor}")).StatusCode);
    }
}
