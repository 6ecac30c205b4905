using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace DtiPipeline.Simulator.Tests;

public sealed class AccessTests
{
    private const string Dossiers = "/api/v1/dossiers?limit=1";

    [Fact]
    public async Task Records_need_a_token()
    {
        await using var simulator = await SourceSimulator.StartAsync(Given.Connectors);
        using var office = new SourceClient(simulator, Given.Office);

        var refusal = await office.GetAsync(Dossiers);
        await office.LogInAsync();

        Assert.Equal(HttpStatusCode.Unauthorized, refusal.StatusCode);
        Assert.Contains("invalid_token", refusal.Headers.WwwAuthenticate.ToString(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await office.GetAsync(Dossiers)).StatusCode);
    }

    [Fact]
    public async Task A_token_expires_and_a_new_one_lets_in_again()
    {
        var clock = new SteppedClock();
        await using var simulator = await SourceSimulator.StartAsync(Given.Connectors, new() { Clock = clock });
        using var office = new SourceClient(simulator, Given.Office);
        await office.LogInAsync();

        clock.Advance(TimeSpan.FromSeconds(299));
        Assert.Equal(HttpStatusCode.OK, (await office.GetAsync(Dossiers)).StatusCode);
        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(HttpStatusCode.Unauthorized, (await office.GetAsync(Dossiers)).StatusCode);
        await office.LogInAsync();
        Assert.Equal(HttpStatusCode.OK, (await office.GetAsync(Dossiers)).StatusCode);
    }

    [Fact]
    public async Task A_wrong_secret_or_grant_gets_no_token()
    {
        await using var simulator = await SourceSimulator.StartAsync(Given.Connectors);
        using var office = new SourceClient(simulator, Given.Office);

        Assert.Equal(HttpStatusCode.Unauthorized, (await office.AskForTokenAsync("demo", "guessed")).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await office.AskForTokenAsync("", "")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await office.AskForTokenAsync("demo", office.Variable("SECRET"), grant: "password")).StatusCode);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await office.GetAsync("/oauth/token")).StatusCode);
    }

    [Fact]
    public async Task Id_and_secret_may_come_in_a_basic_header()
    {
        await using var simulator = await SourceSimulator.StartAsync(Given.Connectors);
        using var http = new HttpClient();
        var pair = Convert.ToBase64String(Encoding.UTF8.GetBytes("demo:" + simulator.Environment["OFFICE_SECRET"]));
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", pair);
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["grant_type"] = "client_credentials" });

        var answer = await http.PostAsync(simulator.Environment["OFFICE_URL"] + "/oauth/token", form);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task A_key_is_looked_for_where_the_definition_says()
    {
        await using var simulator = await SourceSimulator.StartAsync(Given.Connectors);
        using var http = new HttpClient();
        using var ledger = new SourceClient(simulator, Given.Ledger);
        using var survey = new SourceClient(simulator, Given.Survey);

        Assert.Equal(HttpStatusCode.OK, (await ledger.GetAsync("/api/outgoing")).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await http.GetAsync(ledger.Variable("URL") + "/api/outgoing")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await survey.GetAsync("/all?apikey=" + survey.Variable("KEY"))).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await survey.GetAsync("/all?apikey=guessed")).StatusCode);
    }
}
