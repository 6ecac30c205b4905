using DtiPipeline.Core.Definitions;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Periods;
using DtiPipeline.Core.Scheduling;
using DtiPipeline.NightKit;
using DtiPipeline.Pipeline.Planning;
using DtiPipeline.Pipeline.Runs;
using DtiPipeline.Pipeline.Scheduling;
using DtiPipeline.TestKit.Databases;
using DtiPipeline.Warehouse.Runs;
using DtiPipeline.Warehouse.Scheduling;
using DtiPipeline.Warehouse.Snapshots;

namespace DtiPipeline.Pipeline.Tests.Scheduling;

/// <summary>A worker in April 2024, with two sources on a schedule; the first round of Tuần Giáo closes on the fifteenth.</summary>
public sealed class ScheduledNightTests
{
    private const string Assessment = "tuan-giao-2024";
    private static readonly string[] Scheduled = ["finance", "police-vneid"];
    private static readonly ScheduleSettings Settings = new(ScheduleSettings.UsualNightly, AllowInvented: true);

    private readonly ManualTime _time = new(VietnamTime.At(new(2024, 4, 12), new(10, 0)));

    [Theory, OnSqlite, OnPostgres]
    public async Task After_three_days_of_downtime_exactly_that_is_done_which_the_preview_said(DatabaseKind kind)
    {
        await using var bench = await StartAsync(kind);
        Assert.Equal([], await WorkAsync(bench));
        Until(13, 2, 0);
        Assert.Equal(["night 2024-04-13 2024-q1 2024-q2 2024-final"], await WorkAsync(bench));
        Assert.Equal([], await WorkAsync(bench));

        Until(17, 9, 0);
        var preview = await new ScheduleReader(bench.Database, bench.Given, Settings).PlanAsync(_time.GetUtcNow());
        Assert.Equal(["Closes 2024-04-15", "Collects 2024-04-17"], preview.Jobs.Select(job => $"{job.Kind} {job.AsOf:yyyy-MM-dd}"));
        Assert.Equal(["close 2024-04-15 2024-q1", "night 2024-04-17 2024-q2 2024-final"], await WorkAsync(bench));
        var ledger = (await new ScheduleStore(bench.Database).LogAsync(1000)).ToDictionary(entry => (entry.Kind, entry.Subject, entry.DueAt));
        foreach (var decision in preview.Decisions)
        {
            var due = decision.Entry.Due;
            Assert.Equal(decision.State == EntryState.Waiting ? "ran" : decision.State.Word(), ledger[(due.Kind.Word(), due.Subject, due.At)].State);
        }
        Assert.All(ledger.Values, entry => Assert.NotNull(entry.DecidedAt));
        // Four nights were due for each source; two of them were replaced, and each run asked each source once.
        Assert.Equal([("ran", 4), ("replaced", 6)], ledger.Values.Where(entry => entry.Kind == "collects").CountBy(entry => entry.State).Select(state => (state.Key, state.Value)).Order());

        await A_closed_round_is_frozen(bench);
    }

    private async Task A_closed_round_is_frozen(NightBench bench)
    {
        var closed = await HoldingAsync(bench, "2024-q1");
        var late = await bench.RunAsync(new RunRequest { AsOf = new(2024, 4, 14), Assessments = [Assessment], Connectors = ["police-vneid"], AllowInvented = true });
        Assert.Contains(late.Findings, finding => finding.Code == PipelineCodes.RoundFrozen && finding.Arguments["round"] == "tuan-giao-2024/2024-q1");
        Assert.DoesNotContain(late.Assessments, result => result.Planned.Round.Id == "2024-q1");
        Assert.Equal(closed, await HoldingAsync(bench, "2024-q1"));
    }

    [Fact]
    public async Task A_backfill_colours_no_round_but_its_own()
    {
        await using var bench = await StartAsync(DatabaseKind.Sqlite);
        Until(15, 10, 0);
        await WorkAsync(bench);
        Until(16, 2, 0);
        Assert.Equal(["close 2024-04-15 2024-q1", "night 2024-04-16 2024-q2 2024-final"], await WorkAsync(bench));
        var current = await HoldingAsync(bench, "2024-final");
        var closed = await HoldingAsync(bench, "2024-q1");

        // Nobody has asked this source yet; its figures of the first quarter belong to the whole year too.
        Until(16, 9, 0);
        var period = new Window(new(2024, 1, 1), new(2024, 3, 31));
        var pieces = BackfillPlanner.Pieces(bench.Given, Settings, period, new(2024, 4, 16), _time.GetUtcNow(), ["document-management"], []);
        await new ScheduleStore(bench.Database).AddBackfillAsync(pieces, "vận hành");
        Assert.Equal(["backfill 2024-04-16", "backfill 2024-04-16", "backfill 2024-04-16", "backfill 2024-04-15 2024-q1"], await WorkAsync(bench));
        Assert.Equal(current, await HoldingAsync(bench, "2024-final"));
        Assert.NotEqual(closed, await HoldingAsync(bench, "2024-q1"));
    }

    [Fact]
    public async Task A_run_by_hand_after_the_due_time_is_not_repeated()
    {
        await using var bench = await StartAsync(DatabaseKind.Sqlite);
        await WorkAsync(bench);
        Until(13, 1, 40);
        await bench.RunAsync(new RunRequest { AsOf = new(2024, 4, 13), Connectors = [.. Scheduled], AllowInvented = true });
        Assert.Equal([], await WorkAsync(bench));
        Assert.All(
            (await new ScheduleStore(bench.Database).LogAsync()).Where(entry => entry.Kind == "collects"),
            entry => Assert.Equal(("replaced", PipelineCodes.AlreadyCollected), (entry.State, entry.Why!.Code)));
    }

    [Fact]
    public async Task A_run_that_is_asked_to_stop_ends_as_interrupted_and_is_taken_up_later()
    {
        await using var bench = await StartAsync(DatabaseKind.Sqlite);
        await WorkAsync(bench);
        Until(13, 2, 0);
        using var stop = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Worker(bench, new StopAfterFirstStep(stop)).StepAsync(stop.Token));
        Assert.Equal("interrupted", (await new RunStore(bench.Database).ListAsync())[0].Status);
        Assert.Null(await new LeaseStore(bench.Database).CurrentAsync(LeaseStore.Runs));
        Assert.All(await new ScheduleStore(bench.Database).WaitingAsync(), entry => Assert.Equal(0, entry.Attempts));
        Assert.Equal(["night 2024-04-13 2024-q1 2024-q2 2024-final"], await WorkAsync(bench));
    }

    private async Task<NightBench> StartAsync(DatabaseKind kind)
    {
        var bench = await NightBench.StartAsync(kind, _time);
        bench.Given = OnSchedule(bench.Given);
        return bench;
    }

    private static DefinitionSet OnSchedule(DefinitionSet shipped) => shipped with
    {
        Assessments = [.. shipped.Assessments.Where(assessment => assessment.Id == Assessment)],
        Connectors = [.. shipped.Connectors.Select(connector => connector with
        {
            Schedule = Scheduled.Contains(connector.Id) ? ConnectorSchedule.Usual : ConnectorSchedule.Usual with { Days = [DayWord.None] },
        })],
    };

    /// <summary>All that is due, as a worker does it.</summary>
    /// <returns>The runs it began, with their pretended today and the rounds they scored.</returns>
    private async Task<List<string>> WorkAsync(NightBench bench)
    {
        var runs = new List<string>();
        while (await Worker(bench, new SilentObserver()).StepAsync(CancellationToken.None) is { } summary)
            runs.Add($"{(await new RunStore(bench.Database).FindAsync(summary.Run))!.Kind} {summary.AsOf:yyyy-MM-dd} {string.Join(' ', summary.Assessments.Select(result => result.Planned.Round.Id))}".TrimEnd());
        return runs;
    }

    private ScheduleWorker Worker(NightBench bench, IRunObserver observer) => new(() => bench.Parts(), Settings, _time, observer);

    private void Until(int dayOfApril, int hour, int minute) => _time.Advance(VietnamTime.At(new(2024, 4, dayOfApril), new(hour, minute)) - _time.GetUtcNow());

    private static async Task<long> HoldingAsync(NightBench bench, string round) => (await new SnapshotStore(bench.Database).LatestAsync(Assessment, round))!.Id;
}
