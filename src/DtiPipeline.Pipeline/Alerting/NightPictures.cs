using DtiPipeline.Core.Alerting;
using DtiPipeline.Core.Definitions;
using DtiPipeline.Core.People;
using DtiPipeline.Core.Scheduling;
using DtiPipeline.Pipeline.Board;
using DtiPipeline.Pipeline.Scheduling;
using DtiPipeline.Warehouse.Connections;
using DtiPipeline.Warehouse.Runs;
using DtiPipeline.Warehouse.Scheduling;

namespace DtiPipeline.Pipeline.Alerting;

/// <summary>Reads how everything stands, from the board, the schedule's ledger and the runs.</summary>
public sealed class NightPictures(Database database, DefinitionSet definitions, ScheduleSettings schedule)
{
    /// <summary>Runs of a day are told; a busy day has fewer.</summary>
    private const int MostRuns = 50;

    /// <param name="today">The day it is for rounds; of a demonstration the pretended one.</param>
    public async Task<NightPicture> ReadAsync(DateTimeOffset now, DateOnly today, CancellationToken cancellation = default)
    {
        var board = await new OperationsBoard(database, definitions, () => today, schedule.AllowInvented).ReadAsync(Scope.Everywhere, cancellation);
        var looked = await new ScheduleStore(database).ClockAsync(cancellation);
        var runs = await new RunHistory(database).PageAsync(MostRuns, cancellation: cancellation);
        return new NightPicture
        {
            Now = now,
            Today = today,
            Rounds = board.Rounds,
            IsRunning = board.IsAlive,
            BrokenRun = !board.IsAlive && board.Newest is { } newest && IsBroken(newest.Status) ? newest.Id : null,
            ScheduleLookedAt = looked,
            WaitingSince = looked is null ? null : await WaitingAsync(now, cancellation),
            Runs = [.. runs.Where(run => run.StartedAt > now - DigestFacts.Back).Select(run => new NightRunFacts(run.Id, run.Status, run.StartedAt, run.Received, run.Rejected, run.Failed))],
        };
    }

    /// <summary>What could run now and has been due the longest; what waits for its source's quiet hours to end is left out.</summary>
    private async Task<DateTimeOffset?> WaitingAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        var plan = await new ScheduleReader(database, definitions, schedule).PlanAsync(now, cancellation);
        return plan.Decisions.Where(decision => decision is { State: EntryState.Waiting, Until: null } && decision.Entry.Due.Kind != DueKind.Backfills)
            .Min(decision => (DateTimeOffset?)decision.Entry.Due.At);
    }

    /// <summary>A run that was asked to stop has not failed; it is taken up later.</summary>
    private static bool IsBroken(string status) => status == RunStatus.Failed.Word() || status == RunStatus.Abandoned.Word() || status == RunStatus.Running.Word();
}
