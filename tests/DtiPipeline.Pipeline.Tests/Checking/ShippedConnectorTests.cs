using System.Collections.Immutable;
using DtiPipeline.Collection.Settings;
using DtiPipeline.Core.Definitions;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Periods;
using DtiPipeline.Pipeline.Checking;
using DtiPipeline.Pipeline.Workspaces;
using DtiPipeline.Simulator;
using DtiPipeline.TestKit;

namespace DtiPipeline.Pipeline.Tests.Checking;

/// <summary>What every folder under <c>connectors/</c> must pass, without any network but the loopback: a new one is tested by being there.</summary>
public sealed class ShippedConnectorTests
{
    private static readonly LoadedDefinitions Loaded = DefinitionLoader.Load(Workspace.Find(Repository.Root, "")!.ReadDefinitions());

    public static TheoryData<string> Folders => [.. Directory.EnumerateDirectories(Repository.PathOf("connectors")).Select(folder => Path.GetFileName(folder)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Folders))]
    public void Its_definition_is_valid_and_holds_no_secret(string folder)
    {
        var errors = Loaded.Findings.Where(finding => finding.At?.File.StartsWith($"connectors/{folder}/", StringComparison.Ordinal) == true
            && FindingCatalogue.Embedded.SeverityOf(finding.Code) == Severity.Error);
        Assert.Empty(errors);
        var connector = Loaded.Set!.Connector(folder);
        Assert.All(connector.Http?.Authentication.Settings.Where(setting => setting.IsSecret) ?? [], setting => Assert.NotNull(setting.Text.Variable));
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void It_says_what_the_source_is(string folder) =>
        Assert.True(new FileInfo(Repository.PathOf($"connectors/{folder}/README.md")) is { Exists: true, Length: > 200 }, "a README.md with something in it");

    [Theory]
    [MemberData(nameof(Folders))]
    public async Task Every_stream_gives_rows_from_its_samples(string folder)
    {
        await using var simulator = await SourceSimulator.StartAsync(Repository.PathOf("connectors"));
        var environment = new FixedEnvironment(simulator.Environment.ToImmutableDictionary(), "the simulator");
        var checks = await ConnectorCheck.RunAsync(
            Loaded.Set!.Connector(folder), environment, new Window(new DateOnly(2024, 1, 1), new DateOnly(2024, 3, 31)), new DateOnly(2024, 12, 31), 3, CancellationToken.None);
        Assert.All(checks, check =>
        {
            Assert.True(check.IsUsable, $"{check.Stream}: {string.Join(", ", check.Findings.Select(finding => $"{finding.Code} {finding.Place}"))}");
            Assert.True(check.Accepted > 0, $"{check.Stream} accepts no row");
        });
    }
}
