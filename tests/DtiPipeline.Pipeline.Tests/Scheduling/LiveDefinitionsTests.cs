using DtiPipeline.Core.Definitions;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Pipeline.Workspaces;
using DtiPipeline.TestKit;

namespace DtiPipeline.Pipeline.Tests.Scheduling;

public sealed class LiveDefinitionsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("dti-live-").FullName;

    [Fact]
    public void Sound_changes_are_taken_and_with_errors_the_last_good_set_stays()
    {
        var small = Repository.PathOf("tests/DtiPipeline.Core.Tests/Definitions/ValidWorkspace");
        foreach (var file in Directory.EnumerateFiles(small, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(_folder, Path.GetRelativePath(small, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
        var workspace = Workspace.Find(_folder, "")!;
        var files = workspace.ReadDefinitions();
        var live = new LiveDefinitions(workspace, DefinitionLoader.Load(files).Set!, files, TimeProvider.System);
        Assert.Null(live.Refresh());

        var connector = Path.Combine(_folder, "connectors/health/connector.yaml");
        var text = File.ReadAllText(connector);
        File.WriteAllText(connector, text.Replace("inbox:", "schedule: { daily: \"02:15\" }\ninbox:", StringComparison.Ordinal));
        Assert.Null(live.Refresh()!.Refused);
        Assert.Equal(new TimeOnly(2, 15), Assert.Single(live.Current.Connector("health").Schedule.Daily));

        var good = live.Current;
        File.WriteAllText(connector, text.Replace("inbox:", "schedule: { daly: \"02:15\" }\ninbox:", StringComparison.Ordinal));
        var refused = live.Refresh()!.Refused!;
        Assert.Equal((PipelineCodes.DefinitionsRefused, "1"), (refused.Code, refused.Arguments["errors"]));
        Assert.Same(good, live.Current);
        // Said once, not at every look.
        Assert.Null(live.Refresh());

        File.WriteAllText(connector, text);
        Assert.Null(live.Refresh()!.Refused);
        Assert.Empty(live.Current.Connector("health").Schedule.Daily);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
