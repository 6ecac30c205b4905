using System.Diagnostics;
using System.Globalization;
using DtiPipeline.Pipeline.Runs;
using DtiPipeline.Simulator;
using DtiPipeline.TestKit;
using DtiPipeline.TestKit.Databases;
using Xunit.Abstractions;

namespace DtiPipeline.Cli.Tests;

/// <summary>
/// Real processes, killed at seeded moments spread over a night, several times in a row, then left alone for one more run: the warehouse is the one of
/// a night that nobody disturbed, row by row. By default two kills of a night with three connectors: a workbook, pages, files that are handed over; <c>DTI_TEST_KILLS=50</c>
/// is the full round, on all connectors. What was measured by it stands in <c>ops/reliability.md</c>.
/// </summary>
public sealed class KilledNightsTests(ITestOutputHelper output) : IDisposable
{
    private const int FewKills = 2;
    private const int KillsInARow = 5;
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(5);
    private static readonly string[] Night = ["run", "--assessment", "tuan-giao-2024", "--as-of", "2025-01-02"];
    private static readonly string[] Short = [.. Night, .. Connectors("declarations", "document-management", "telecom-operators")];

    private readonly string _workspace = Directory.CreateTempSubdirectory("dti-killed-").FullName;

    [Theory, OnSqlite, OnPostgres]
    public async Task Nights_killed_at_any_moment_leave_what_an_undisturbed_night_leaves(DatabaseKind kind)
    {
        var round = Environment.GetEnvironmentVariable("DTI_TEST_KILLS");
        var night = round is null ? Short : Night;
        CopyWorkspace();
        await using var simulator = await SourceSimulator.StartAsync(Path.Combine(_workspace, "connectors"));
        await using var calm = await NightWarehouse.CreateAsync(kind, _workspace, simulator.Environment);
        var (exit, order, ended) = await CalmAsync(calm, night);
        var length = ended[^1];
        Assert.Contains(exit, (int[])[ExitCode.Done, ExitCode.NeedsAttention]);
        var expected = await calm.ContentAsync();

        var seed = Seed();
        output.WriteLine($"DTI_TEST_SEED={seed}");
        var random = new Random(seed);
        var moments = Moments(round is null ? FewKills : int.Parse(round, CultureInfo.InvariantCulture), random);
        var (killed, tooLate, warehouses) = (new List<string>(), 0, 0);
        while (moments.Count > 0)
        {
            warehouses++;
            await using var warehouse = await NightWarehouse.CreateAsync(kind, _workspace, simulator.Environment);
            for (var row = 0; row < KillsInARow && moments.TryDequeue(out var moment); row++)
                if (await KilledAsync(warehouse, night, moment * length, ended) is { } steps)
                    killed.Add(steps == order.Count ? "the end" : order[steps]);
                else
                {
                    // The night was faster than the one that was measured. Its moment comes again, a little earlier, on a fresh warehouse.
                    tooLate++;
                    moments.Enqueue(moment * 0.9);
                    break;
                }
            // The next night is hours away; what a killed run landed and never registered is old by then.
            warehouse.Age(TimeSpan.FromHours(3));
            (exit, _, _) = await warehouse.RunAsync(night);
            Assert.Contains(exit, (int[])[ExitCode.Done, ExitCode.NeedsAttention]);
            await AssertSoundAsync(warehouse);
            Assert.Empty(warehouse.Unfinished());
            Assert.Equal("", Difference(expected, await warehouse.ContentAsync()));
        }
        output.WriteLine($"{kind}: a night of {length.TotalSeconds:0.0} s killed {killed.Count} times, {tooLate} ended before, {warehouses} warehouses of {expected.Count} lines each, no difference");
        foreach (var step in order.Append("the end"))
            output.WriteLine($"{killed.Count(name => name == step),4} in {step}");
    }

    /// <summary>
    /// Other moments with every change of the program, the same ones for the same program: few kills a run reach all moments in time, and what failed can be
    /// tried again.
    /// </summary>
    private static int Seed() => Environment.GetEnvironmentVariable("DTI_TEST_SEED") is { } given
        ? int.Parse(given, CultureInfo.InvariantCulture)
        : BitConverter.ToInt32(typeof(NightRun).Module.ModuleVersionId.ToByteArray()) & int.MaxValue;

    public void Dispose() => Directory.Delete(_workspace, recursive: true);

    /// <returns>The steps of a night that nobody disturbs, when each had ended, and last when the night had.</returns>
    private static async Task<(int Exit, List<string> Order, List<TimeSpan> Ended)> CalmAsync(NightWarehouse warehouse, string[] night)
    {
        var (steps, ended) = (new List<string>(), new List<TimeSpan>());
        var watch = Stopwatch.StartNew();
        using var process = warehouse.Start(steps, night);
        // Read, so that a full pipe does not stop it.
        var end = Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.WaitForExitAsync());
        while (await Task.WhenAny(end, Task.Delay(Tick)) != end || ended.Count < steps.Count)
            while (ended.Count < steps.Count)
                ended.Add(watch.Elapsed);
        return (process.ExitCode, steps, [.. ended, watch.Elapsed]);
    }

    /// <summary>
    /// Kills it where the undisturbed night was at that moment: after as many steps, and as far into the next. Time alone would not do, on a machine that
    /// is now busy and now idle.
    /// </summary>
    /// <returns>How many steps had ended when it was killed; null when the night ended by itself before.</returns>
    private static async Task<int?> KilledAsync(NightWarehouse warehouse, string[] night, TimeSpan moment, List<TimeSpan> ended)
    {
        var steps = new List<string>();
        var before = ended.Count(end => end <= moment);
        using var victim = warehouse.Start(steps, night);
        var over = victim.WaitForExitAsync();
        while (steps.Count < before && await Task.WhenAny(over, Task.Delay(Tick)) != over)
        {
            // Not there yet.
        }
        using var time = new CancellationTokenSource(before == 0 ? moment : moment - ended[before - 1]);
        try
        {
            await victim.WaitForExitAsync(time.Token);
            return null;
        }
        catch (OperationCanceledException)
        {
            victim.Kill();
            await victim.WaitForExitAsync();
            return steps.Count;
        }
    }

    /// <summary>Shares of a night's length: one somewhere in each of as many equal parts as there are kills, in any order.</summary>
    private static Queue<double> Moments(int kills, Random random)
    {
        var moments = Enumerable.Range(0, kills).Select(part => (part + random.NextDouble()) / kills).ToArray();
        random.Shuffle(moments);
        return new Queue<double>(moments);
    }

    private static async Task AssertSoundAsync(NightWarehouse warehouse)
    {
        var (exit, text, _) = await warehouse.RunAsync("db", "verify", "--bytes", "--format", "json");
        Assert.Equal((ExitCode.Done, ""), (exit, exit == ExitCode.Done ? "" : text));
    }

    /// <summary>The first lines that only one of two has, or has more often; empty when there are none.</summary>
    private static string Difference(IReadOnlyList<string> expected, IReadOnlyList<string> actual)
    {
        var counts = expected.Select(line => (line, by: -1)).Concat(actual.Select(line => (line, by: 1))).GroupBy(one => one.line)
            .Select(line => (line.Key, Sum: line.Sum(one => one.by))).Where(line => line.Sum != 0).ToList();
        return string.Join('\n', counts.Take(20).Select(line => $"{line.Sum:+0;-0} {line.Key}"));
    }

    private static IEnumerable<string> Connectors(params string[] ids) => ids.SelectMany(id => (string[])["--connector", id]);

    /// <summary>The shipped definitions; one connector hands its files over, so that a kill may fall between staging them and moving them away.</summary>
    private void CopyWorkspace()
    {
        foreach (var part in (string[])["connectors", "mappings"])
            foreach (var file in Directory.EnumerateFiles(Repository.PathOf(part), "*", SearchOption.AllDirectories))
            {
                var copy = Path.Combine(_workspace, Path.GetRelativePath(Repository.Root, file));
                Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
                File.Copy(file, copy);
                File.SetLastWriteTimeUtc(copy, DateTime.UtcNow.AddHours(-1));
            }
        var connector = Path.Combine(_workspace, "connectors/telecom-operators/connector.yaml");
        File.WriteAllText(connector, File.ReadAllText(connector)
            .Replace($"inbox: ${{{NightWarehouse.Inbox}}}", $"inbox: ${{{NightWarehouse.Inbox}}}\nhand_over: {{ taken: move }}", StringComparison.Ordinal));
    }
}
