using System.Diagnostics;
using System.Globalization;
using DtiPipeline.Simulator;
using DtiPipeline.TestKit;
using DtiPipeline.TestKit.Databases;

namespace DtiPipeline.Cli.Tests;

/// <summary>
/// Real workers, really stopped, killed, frozen and cut off, in the night that three days of downtime leave: whatever happens to them, the warehouse is in
/// the end the one of a worker that nobody disturbed.
/// </summary>
public sealed class WorkerTests : IDisposable
{
    /// <summary>How long a wait may take on a machine that runs every other test at the same time: a night alone takes ten seconds.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(6);

    /// <summary>Whoever ends a first step still has to wait for this source, so that a signal sent then arrives in the middle of the night on a busy machine too.</summary>
    private const string Slow = "tthc-dvc:slow";
    private static readonly TimeSpan Slowness = TimeSpan.FromSeconds(6);
    private static readonly string[] Scheduled = ["finance", "police-vneid", "statistics", "telecom-operators", "tthc-dvc"];
    private static readonly string[] Work = ["worker", "--every", "1s", "--lease", "5s"];

    private readonly string _workspace = Directory.CreateTempSubdirectory("dti-worker-").FullName;
    private readonly List<Process> _workers = [];

    [Fact]
    public async Task A_worker_that_is_told_to_stop_leaves_an_interrupted_run_that_the_next_takes_up()
    {
        CopyWorkspace();
        await using var simulator = await SourceSimulator.StartAsync(Path.Combine(_workspace, "connectors"), new() { Faults = [Slow], Slowness = Slowness });
        await using var warehouse = await OverdueAsync(DatabaseKind.Sqlite, simulator);
        var steps = new List<string>();
        var first = Start(warehouse, steps);
        await UntilAsync("a first step", () => steps.Count > 0);
        await SignalAsync("TERM", first);
        await first.WaitForExitAsync().WaitAsync(Patience);
        simulator.SetFaults();
        Assert.Equal(ExitCode.Done, first.ExitCode);
        Assert.Equal(["night interrupted"], await warehouse.LinesAsync("select kind || ' ' || status from run"));
        Assert.Equal(["waiting 0"], (await warehouse.LinesAsync("select state || ' ' || attempts from schedule_entry where decided_at is null")).Distinct());

        var second = Start(warehouse, []);
        await DoneAsync(warehouse);
        Assert.Equal(["night interrupted", "night findings"], (await warehouse.LinesAsync("select kind || ' ' || status from run order by id")).Select(line => line.Replace("done", "findings", StringComparison.Ordinal)));

        await A_running_worker_notices_changed_definitions(warehouse);
        await SignalAsync("TERM", second);
        await second.WaitForExitAsync().WaitAsync(Patience);
        Assert.Equal(ExitCode.Done, second.ExitCode);
    }

    private async Task A_running_worker_notices_changed_definitions(NightWarehouse warehouse)
    {
        var connector = Path.Combine(_workspace, "connectors/finance/connector.yaml");
        var text = File.ReadAllText(connector);
        Task<List<string>> ChangesAsync() => warehouse.LinesAsync("select cast(applied as text) from definition_change order by id");
        File.WriteAllText(connector, text.Replace("schedule:", "shedule:", StringComparison.Ordinal));
        await UntilAsync("a refused change", async () => await ChangesAsync() is ["0"]);
        var (exit, output, _) = await warehouse.RunAsync("schedule", "show");
        Assert.Equal(ExitCode.InvalidDefinitions, exit);
        Assert.Contains("are still at work", output, StringComparison.Ordinal);
        File.WriteAllText(connector, text.Replace("\"00:10\"", "\"00:20\"", StringComparison.Ordinal));
        await UntilAsync("an applied change", async () => await ChangesAsync() is ["0", "1"]);
        Assert.Contains("00:20 daily", (await warehouse.RunAsync("schedule", "show")).Output, StringComparison.Ordinal);
        File.WriteAllText(connector, text);
    }

    [Theory, OnPostgres]
    public async Task Three_workers_one_frozen_one_killed_one_cut_off_leave_what_an_undisturbed_one_leaves(DatabaseKind kind)
    {
        CopyWorkspace();
        await using var simulator = await SourceSimulator.StartAsync(Path.Combine(_workspace, "connectors"), new() { Slowness = Slowness });
        await using var calm = await OverdueAsync(kind, simulator);
        Start(calm, []);
        await DoneAsync(calm);
        await KillAsync();
        var expected = await calm.ContentAsync();

        simulator.SetFaults(Slow);
        await using var warehouse = await OverdueAsync(kind, simulator);
        var steps = Enumerable.Range(0, 3).Select(_ => new List<string>()).ToArray();
        var workers = steps.Select(own => Start(warehouse, own)).ToArray();
        var frozen = await AtWorkAsync(steps, []);
        await SignalAsync("STOP", workers[frozen]);
        var killed = await AtWorkAsync(steps, [frozen]);
        await SignalAsync("KILL", workers[killed]);
        var last = await AtWorkAsync(steps, [frozen, killed]);
        await warehouse.ExecuteAsync("select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and application_name like 'dti %'");
        await SignalAsync("CONT", workers[frozen]);
        simulator.SetFaults();
        await DoneAsync(warehouse);

        Assert.Equal(0, 3 - frozen - killed - last);
        var runs = await warehouse.LinesAsync("select status from run order by id");
        Assert.Equal(["abandoned", "abandoned"], runs.Take(2));
        // A run that is cut off while it waits for a source, and of which only the lease notices, goes on with a new connection.
        Assert.All(runs.Skip(2), status => Assert.Contains(status, (string[])["done", "findings", "interrupted"]));
        // Every source once: what the frozen worker still had in hand reached nobody.
        await KillAsync();
        var (exit, text, _) = await warehouse.RunAsync("db", "verify", "--format", "json");
        // Bytes that a killed run landed and never registered go when they are an hour old.
        Assert.True(exit != ExitCode.Failed, text);
        var actual = await warehouse.ContentAsync();
        Assert.Equal(expected.Order(StringComparer.Ordinal), actual.Order(StringComparer.Ordinal));
    }

    public void Dispose()
    {
        foreach (var worker in _workers)
        {
            if (!worker.HasExited)
                worker.Kill();
            worker.Dispose();
        }
        Directory.Delete(_workspace, recursive: true);
    }

    /// <summary>A warehouse that was looked after three days ago.</summary>
    private async Task<NightWarehouse> OverdueAsync(DatabaseKind kind, RunningSimulator simulator)
    {
        var warehouse = await NightWarehouse.CreateAsync(kind, _workspace, simulator.Environment);
        await warehouse.ExecuteAsync(
            "insert into schedule_clock (id, looked_at) values (1, @looked)",
            new { looked = DateTime.UtcNow.AddDays(-3).ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture) });
        return warehouse;
    }

    private Process Start(NightWarehouse warehouse, List<string> steps)
    {
        var worker = warehouse.Start(steps, Work);
        _workers.Add(worker);
        // Nobody reads what it says to people, and a full pipe would stop it.
        worker.OutputDataReceived += (_, _) => { };
        worker.BeginOutputReadLine();
        return worker;
    }

    private async Task KillAsync()
    {
        foreach (var worker in _workers.Where(worker => !worker.HasExited))
        {
            worker.Kill();
            await worker.WaitForExitAsync();
        }
    }

    private static async Task SignalAsync(string signal, Process worker)
    {
        using var kill = Process.Start("kill", ["-" + signal, worker.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
    }

    /// <summary>Which worker has ended the first step of a run.</summary>
    private static async Task<int> AtWorkAsync(List<string>[] steps, int[] without)
    {
        var found = -1;
        await UntilAsync($"a worker at work besides [{string.Join(", ", without)}]", () => (found = Array.FindIndex(steps, own => own.Count > 0 && !without.Contains(Array.IndexOf(steps, own)))) >= 0);
        return found;
    }

    private static async Task DoneAsync(NightWarehouse warehouse)
    {
        Task<List<string>> OpenAsync() => warehouse.LinesAsync("select kind || ' ' || state || ' ' || attempts from schedule_entry where decided_at is null");
        Task<List<string>> RunsAsync() => warehouse.LinesAsync("select kind || ' ' || status from run order by id");
        await UntilAsync(
            "the end of all that is due",
            async () => await warehouse.LinesAsync("select state from schedule_entry") is not [] && await OpenAsync() is [],
            async () => $"open: {string.Join(", ", await OpenAsync())}; runs: {string.Join(", ", await RunsAsync())}");
    }

    private static Task UntilAsync(string what, Func<bool> holds) => UntilAsync(what, () => Task.FromResult(holds()));

    private static async Task UntilAsync(string what, Func<Task<bool>> holds, Func<Task<string>>? instead = null)
    {
        var watch = Stopwatch.StartNew();
        while (!await holds())
        {
            if (watch.Elapsed > Patience)
                Assert.Fail($"waited too long for {what}; {(instead is null ? "" : await instead())}");
            await Task.Delay(50);
        }
    }

    /// <summary>The shipped definitions; the last round of Tuần Giáo is open for ever, a few small sources are on a schedule, nothing else is.</summary>
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
        Change("mappings/assessments.yaml", "cut_off: 2025-01-15\n        deadlines: [{ who: agency, by: 2025-01-05 }", "cut_off: 2099-01-15\n        deadlines: [{ who: agency, by: 2025-01-05 }");
        foreach (var folder in Directory.EnumerateDirectories(Path.Combine(_workspace, "connectors")))
        {
            var id = Path.GetFileName(folder);
            Change($"connectors/{id}/connector.yaml", "\nstreams:", $"\nschedule: {(Scheduled.Contains(id) ? "{ daily: \"00:10\" }" : "{ days: none }")}\nstreams:");
        }
    }

    private void Change(string path, string written, string instead)
    {
        var file = Path.Combine(_workspace, path);
        var text = File.ReadAllText(file);
        Assert.Contains(written, text, StringComparison.Ordinal);
        File.WriteAllText(file, text.Replace(written, instead, StringComparison.Ordinal));
    }
}
