using System.Security.Cryptography;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Simulator.Samples;
using DtiPipeline.TestKit;

namespace DtiPipeline.Simulator.Tests;

/// <summary>The samples of the connectors that ship with the program.</summary>
public sealed partial class RepositorySamplesTests
{
    private const string Procedures = "tthc-dvc";

    [Fact]
    public void All_samples_can_be_served_and_no_route_is_empty()
    {
        var log = new FindingLog();

        var sources = SourceLoader.Load(Repository.PathOf("connectors"), log);

        Assert.Empty(log.Findings);
        Assert.NotEmpty(sources);
        Assert.All(sources.SelectMany(source => source.Routes), route => Assert.NotEmpty(route.Records.Value.Records));
    }

    /// <summary>The generator file states the check sum that its own author got from the recipe with another program.</summary>
    [Fact]
    public void The_dossiers_have_the_check_sum_that_their_generator_file_states()
    {
        var stated = CheckSum().Match(File.ReadAllText(Repository.PathOf($"connectors/{Procedures}/samples/dossiers.generator.yaml"))).Value;
        var route = SourceLoader.Load(Repository.PathOf("connectors"), new FindingLog()).Single(source => source.Connector == Procedures).Routes[0];

        byte[] lines = [.. route.Records.Value.Records.SelectMany(record => (byte[])[.. record.Span, (byte)'\n'])];

        Assert.Equal(stated, Convert.ToHexStringLower(SHA256.HashData(lines)));
        Assert.True(route.Records.Value.Records.Length > 20_000);
    }

    [Fact]
    public async Task All_dossiers_arrive_over_HTTP_at_500_a_page()
    {
        await using var simulator = await SourceSimulator.StartAsync(Repository.PathOf("connectors"));
        using var http = new HttpClient();
        var address = simulator.Environment["TTHC_DVC_URL"];
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = simulator.Environment["TTHC_DVC_CLIENT_ID"],
            ["client_secret"] = simulator.Environment["TTHC_DVC_CLIENT_SECRET"],
        });
        var token = JsonNode.Parse(await (await http.PostAsync(address + "/oauth/token", form)).Content.ReadAsStringAsync())!["access_token"];
        http.DefaultRequestHeaders.Authorization = new("Bearer", (string?)token);

        var codes = new HashSet<string>();
        var cursor = "";
        for (var page = 0; page == 0 || cursor is not null; page++)
        {
            var answer = JsonNode.Parse(await http.GetStringAsync($"{address}/api/v1/dossiers?limit=500{(page == 0 ? "" : "&cursor=" + cursor)}"))!;
            codes.UnionWith(answer["data"]!.AsArray().Select(dossier => (string)dossier!["code"]!));
            cursor = (string?)answer["paging"]!["next"];
        }

        Assert.Equal(23_901, codes.Count);
    }

    [GeneratedRegex("(?<=^#    )[0-9a-f]{64}$", RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CheckSum();
}
