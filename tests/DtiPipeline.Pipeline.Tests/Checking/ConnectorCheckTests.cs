using System.Collections.Immutable;
using DtiPipeline.Collection.Settings;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Periods;
using DtiPipeline.Pipeline.Checking;
using DtiPipeline.Pipeline.Tests.Nights;
using DtiPipeline.Simulator;
using DtiPipeline.TestKit;

namespace DtiPipeline.Pipeline.Tests.Checking;

public sealed class ConnectorCheckTests
{
    private const string Documents = "document-management";

    [Theory]
    [InlineData("DOCUMENT_MANAGEMENT_API_KEY", "wrong", CollectionCodes.AccessRefused)]
    [InlineData("DOCUMENT_MANAGEMENT_API_KEY", "", CollectionCodes.SettingMissing)]
    [InlineData("DOCUMENT_MANAGEMENT_URL", "no address", CollectionCodes.BadAddress)]
    public async Task What_a_run_would_stumble_over_is_said_beforehand(string variable, string value, string code)
    {
        await using var simulator = await SourceSimulator.StartAsync(Repository.PathOf("connectors"));
        var check = Assert.Single(await CheckAsync(simulator.Environment.ToImmutableDictionary().SetItem(variable, value)));
        Assert.False(check.IsUsable);
        Assert.Equal(code, Assert.Single(check.Findings).Code);
    }

    [Fact]
    public async Task One_page_is_enough_and_nothing_stays_behind()
    {
        var before = Directory.EnumerateDirectories(Path.GetTempPath(), "dti-check-*").Count();
        await using var simulator = await SourceSimulator.StartAsync(Repository.PathOf("connectors"));
        var check = Assert.Single(await CheckAsync(simulator.Environment.ToImmutableDictionary()));
        Assert.Equal((true, 1, 50L, 0L), (check.IsUsable, check.Payloads, check.Accepted, check.Rejected));
        Assert.InRange(Directory.EnumerateDirectories(Path.GetTempPath(), "dti-check-*").Count(), 0, before + 3);
    }

    private static Task<ImmutableArray<StreamCheck>> CheckAsync(ImmutableDictionary<string, string> variables) => ConnectorCheck.RunAsync(
        NightBench.Definitions.Connector(Documents), new FixedEnvironment(variables, "the test"), new Window(new DateOnly(2024, 1, 1), new DateOnly(2024, 12, 31)),
        new DateOnly(2024, 12, 31), 1, CancellationToken.None);
}
