using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using System.Text.Json.Nodes;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Simulator.Tests.Faults;

public sealed class FaultsTests
{
    private const string Outgoing = "/api/outgoing";
    private const string Dossiers = "/api/v1/dossiers?limit=7";

    [Fact]
    public async Task Down_resets_every_connection_without_a_word()
    {
        await using var simulator = await SourceSimulator.StartAsync(Given.Connectors, new() { Faults = ["down"] });
        using var ledger = new SourceClient(simulator, Given.Ledger);
        using var office = new SourceClient(simulator, Given.Office);

        var fault = await Assert.ThrowsAsync<HttpRequestException>(() => ledger.GetAsync(Outgoing));
        Assert.Contains(Causes(fault), cause => cause is SocketException { SocketErrorCode: SocketError.ConnectionReset });
        await Assert.ThrowsAsync<HttpRequestException>(office.LogInAsync);

        static IEnumerable<Exception> Causes(Exception? fault)
        {
            for (; fault is not null; fault = fault.InnerException)
                yield return fault;
        }
    }

    [Fact]
    public async Task Server_errors_come_however_often_one_asks()
    {
        await using var simulator = await SourceSimulator.StartAsync(Given.Connectors, new() { Faults = ["500"] });
        using var ledger = new SourceClient(simulator, Given.Ledger);

        for (var i = 0; i < 5; i++)
            Assert.Equal(HttpStatusCode.InternalServerError, (await ledger.GetAsync(Outgoing)).StatusCode);
    }

    [Fact]
    public async Task Too_many_requests_names_a_time_to_come_back_and_then_answers()
    {
        await using var simulator = await SourceSimulator.StartAsync(Given.Connectors, new() { Faults = ["429"] });
        using var ledger = new SourceClient(simulator, Given.Ledger);

        var statuses = new List<int>();
        for (var i = 0; i < 4; i++)
        {
            using var answer = await ledger.GetAsync(Outgoing);
            statuses.Add((int)answer.StatusCode);
            Assert.Equal(answer.IsSuccessStatusCode ? null : TimeSpan.FromSeconds(1), answer.Headers.RetryAfter?.Delta);
        }

        Assert.Equal([429, 429, 200, 200], statuses);
    }

    [Fact]
    public async Task Slow_gives_the_right_answer_late()
    {
        await using var simulator = await SourceSimulator.StartAsync(Given.Connectors, new() { Faults = ["slow"], Slowness = TimeSpan.FromMilliseconds(300) });
        using var ledger = new SourceClient(simulator, Given.Ledger);

        var watch = Stopwatch.StartNew();
        var late = await ledger.BytesAsync(Outgoing);
        Assert.True(watch.ElapsedMilliseconds >= 295, $"came after {watch.ElapsedMilliseconds} ms");

        simulator.SetFaults();
        Assert.Equal(await ledger.BytesAsync(Outgoing), late);
    }

    [Fact]
    public async Task Wrong_json_arrives_whole_but_cannot_be_read()
    {
        await using var simulator = await SourceSimulator.StartAsync(Given.Connectors, new() { Faults = ["wrong-json"] });
        using var ledger = new SourceClient(simulator, Given.Ledger);

        var body = await ledger.BytesAsync(Outgoing);

        Assert.ThrowsAny<JsonException>(() => JsonNode.Parse(body));
    }

    [Fact]
    public async Task An_expired_token_stays_refused_until_a_new_one_is_fetched()
    {
        await using var simulator = await SourceSimulator.StartAsync(Given.Connectors, new() { Faults = ["expired-token"] });
        using var office = new SourceClient(simulator, Given.Office);

        await office.LogInAsync();
        Assert.Equal(HttpStatusCode.Unauthorized, (await office.GetAsync(Dossiers)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await office.GetAsync(Dossiers)).StatusCode);
        await office.LogInAsync();
        Assert.Equal(HttpStatusCode.OK, (await office.GetAsync(Dossiers)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await office.GetAsync(Dossiers)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await office.GetAsync(Dossiers)).StatusCode);
    }

    [Fact]
    public async Task Without_tokens_none_can_expire()
    {
        await using var simulator = await SourceSimulator.StartAsync(Given.Connectors, new() { Faults = ["expired-token"] });
        using var ledger = new SourceClient(simulator, Given.Ledger);

        Assert.Equal(HttpStatusCode.OK, (await ledger.GetAsync(Outgoing)).StatusCode);
    }

    [Fact]
    public async Task Truncated_breaks_off_in_the_middle_of_the_body()
    {
        await using var simulator = await SourceSimulator.StartAsync(Given.Connectors, new() { Faults = ["truncated"] });
        using var ledger = new SourceClient(simulator, Given.Ledger);

        await Assert.ThrowsAsync<HttpRequestException>(() => ledger.BytesAsync(Outgoing));
    }

    [Fact]
    public async Task Reset_breaks_off_in_the_middle_of_the_body_without_a_goodbye()
    {
        await using var simulator = await SourceSimulator.StartAsync(Given.Connectors, new() { Faults = ["reset"] });
        using var ledger = new SourceClient(simulator, Given.Ledger);

        var fault = await Assert.ThrowsAsync<HttpRequestException>(() => ledger.BytesAsync(Outgoing));

        Assert.Contains("reset", fault.ToString(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Dribble_sends_a_few_bytes_a_second()
    {
        await using var simulator = await SourceSimulator.StartAsync(Given.Connectors, new() { Faults = ["dribble"] });
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, simulator.Environment["LEDGER_URL"] + Outgoing);
        request.Headers.Add("X-Api-Key", simulator.Environment["LEDGER_KEY"]);

        // From before the first byte can have been sent: a client that is late must not count less than what the server took.
        var watch = Stopwatch.StartNew();
        using var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        await using var body = await answer.Content.ReadAsStreamAsync();
        await body.ReadExactlyAsync(new byte[11]);

        Assert.True(watch.ElapsedMilliseconds >= 1_800, $"came within {watch.ElapsedMilliseconds} ms");
    }

    [Fact]
    public async Task Later_pages_are_the_first_one_again()
    {
        await using var simulator = await SourceSimulator.StartAsync(Given.Connectors, new() { Faults = ["duplicate-page"] });
        using var office = new SourceClient(simulator, Given.Office);
        await office.LogInAsync();

        var pages = await office.DossierPagesAsync();

        Assert.Equal(pages[0]["data"]!.ToJsonString(), pages[1]["data"]!.ToJsonString());
    }

    [Fact]
    public async Task A_total_shrinks_with_every_page()
    {
        await using var simulator = await SourceSimulator.StartAsync(Given.Connectors, new() { Faults = ["shrinking-total"] });
        using var ledger = new SourceClient(simulator, Given.Ledger);

        var totals = new List<int>();
        for (var i = 0; i < 3; i++)
            totals.Add((int)(await ledger.JsonAsync(Outgoing))["result"]!["count"]!);

        Assert.Equal([totals[0], totals[0] - 1, totals[0] - 2], totals);
    }

    [Fact]
    public async Task Empty_is_well_formed_and_says_that_there_is_nothing()
    {
        await using var simulator = await SourceSimulator.StartAsync(Given.Connectors, new() { Faults = ["empty"] });
        using var ledger = new SourceClient(simulator, Given.Ledger);
        using var office = new SourceClient(simulator, Given.Office);
        await office.LogInAsync();

        Assert.Equal("""{"result":{"items":[],"count":0}}""", (await ledger.JsonAsync(Outgoing)).ToJsonString());
        var page = Assert.Single(await office.DossierPagesAsync());
        Assert.Empty(page["data"]!.AsArray());
        Assert.Equal("200", (string?)page["code"]);
    }

    [Fact]
    public async Task A_fault_of_one_connector_leaves_the_others_alone()
    {
        await using var simulator = await SourceSimulator.StartAsync(Given.Connectors, new() { Faults = ["office:500"] });
        using var ledger = new SourceClient(simulator, Given.Ledger);
        using var office = new SourceClient(simulator, Given.Office);
        await office.LogInAsync();

        Assert.Equal(HttpStatusCode.InternalServerError, (await office.GetAsync(Dossiers)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await ledger.GetAsync(Outgoing)).StatusCode);
    }

    [Fact]
    public async Task A_wrong_key_is_seen_as_such_behind_most_faults()
    {
        await using var simulator = await SourceSimulator.StartAsync(Given.Connectors, new() { Faults = ["500"] });
        using var http = new HttpClient();

        Assert.Equal(HttpStatusCode.Unauthorized, (await http.GetAsync(simulator.Environment["LEDGER_URL"] + Outgoing)).StatusCode);
    }

    [Fact]
    public async Task Faults_can_be_changed_while_running()
    {
        await using var simulator = await SourceSimulator.StartAsync(Given.Connectors);
        using var ledger = new SourceClient(simulator, Given.Ledger);

        Assert.Equal(HttpStatusCode.OK, (await ledger.GetAsync(Outgoing)).StatusCode);
        simulator.SetFaults("429");
        Assert.Equal(HttpStatusCode.TooManyRequests, (await ledger.GetAsync(Outgoing)).StatusCode);
        Assert.Throws<SimulatorNotStarted>(() => simulator.SetFaults("nothing"));
        Assert.Equal(HttpStatusCode.TooManyRequests, (await ledger.GetAsync(Outgoing)).StatusCode);
        simulator.SetFaults();
        Assert.Equal(HttpStatusCode.OK, (await ledger.GetAsync(Outgoing)).StatusCode);
    }

    [Fact]
    public async Task Unknown_faults_and_connectors_are_named_with_their_neighbours()
    {
        var fault = await Assert.ThrowsAsync<SimulatorNotStarted>(() => SourceSimulator.StartAsync(Given.Connectors, new() { Faults = ["trunkated", "legder:500"] }));

        Assert.Equal([SimulatorCodes.UnknownFault, SimulatorCodes.FaultOfUnknownConnector], fault.Findings.Select(finding => finding.Code));
        Assert.Equal(["truncated", "ledger"], fault.Findings.Select(finding => finding.Arguments["nearest"]));
    }

    [Fact]
    public void The_names_of_the_faults_are_known() =>
        Assert.Equal(["down", "500", "429", "slow", "wrong-json", "expired-token", "truncated", "reset", "dribble", "duplicate-page", "shrinking-total", "empty"], SourceSimulator.FaultNames);
}
