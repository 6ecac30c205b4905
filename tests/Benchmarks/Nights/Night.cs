using System.Globalization;
using System.Text.Json;
using DtiPipeline.Benchmarks.Databases;
using DtiPipeline.Benchmarks.Measuring;
using DtiPipeline.Benchmarks.Workspaces;

namespace DtiPipeline.Benchmarks.Nights;

/// <summary>A whole night by the command that operators use: <c>dti run</c>, a process of its own.</summary>
internal sealed class Night(OfficePackage package, BenchWorkspace workspace, BenchDatabase database)
{
    private const int NeedsLook = 3;

    /// <summary>How often a night runs in one process until what it needs is compiled, and once more.</summary>
    private const string Times = "6";

    /// <summary>Where the source answers; null for files.</summary>
    public string? Address { get; init; }

    public Task<Measurement> RunAsync() => DtiAsync("run");

    /// <summary>The last of several nights of one process, without the start of the process; memory and processor time of a server are not told apart.</summary>
    public async Task<Measurement> RunWarmAsync()
    {
        workspace.LetSettle();
        var all = await new ChildProcess(await package.BenchmarkAsync(), ["warm", Times, .. Words("run")]) { Environment = Environment() }.RunAsync();
        var lines = all.Output.Split('\n', 2);
        var last = lines[0].Split(' ').Select(figure => double.Parse(figure, CultureInfo.InvariantCulture)).ToList();
        return all with { Seconds = last[0], CpuSeconds = last[1], Output = lines[1] };
    }

    /// <summary>Collects and stages only.</summary>
    public Task<Measurement> CollectAsync(string connector) => DtiAsync("collect", connector);

    /// <summary>How long each step took by the run's own account, as a text.</summary>
    public static string Steps(Measurement night) => NightSteps.Of(night).ToString();

    /// <summary>Of the stream's rows: received, accepted, rejected, dropped, unchanged.</summary>
    public static NightRows Rows(Measurement night)
    {
        using var summary = JsonDocument.Parse(night.Output);
        var collected = summary.RootElement.GetProperty("steps").EnumerateArray().Single(step => step.GetProperty("step").GetString() == "collect");
        long Of(string name) => collected.GetProperty(name).GetInt64();
        return new NightRows(collected.GetProperty("status").GetString()!, Of("received"), Of("accepted"), Of("rejected"), Of("dropped"), Of("unchanged"));
    }

    private async Task<Measurement> DtiAsync(params IEnumerable<string> words)
    {
        workspace.LetSettle();
        return await new ChildProcess(await package.ProgramAsync(), [.. Words(words)]) { AlsoDone = [NeedsLook], Environment = Environment() }.RunAsync(database.Server);
    }

    private IEnumerable<string> Words(params IEnumerable<string> words) =>
        [.. words, "--as-of", BenchWorkspace.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), "--workspace", workspace.Root, "--format", "json"];

    private Dictionary<string, string> Environment() => new()
    {
        ["DTI_DATABASE"] = database.Target, ["DTI_LANDING"] = workspace.Landing, [BenchWorkspace.InboxVariable] = workspace.Inbox, ["BENCHMARK_URL"] = Address ?? "",
    };
}
