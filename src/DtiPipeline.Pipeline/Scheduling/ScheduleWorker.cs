using DtiPipeline.Core.Scheduling;
using DtiPipeline.Pipeline.Planning;
using DtiPipeline.Pipeline.Runs;
using DtiPipeline.Warehouse.Runs;
using DtiPipeline.Warehouse.Scheduling;

namespace DtiPipeline.Pipeline.Scheduling;

/// <summary>
/// Does what is due. It looks into the ledger, decides, and runs one job under the lease of runs; whoever wakes it, how often, and how many others do the
/// same beside it makes no difference to what is done.
/// </summary>
/// <param name="parts">What runs are made of, with the definitions of the moment.</param>
/// <param name="time">The clock of the schedule.</param>
public sealed class ScheduleWorker(Func<NightRunParts> parts, ScheduleSettings settings, TimeProvider time, IRunObserver observer)
{
    /// <summary>Writes down what has come due, decides what can be decided, and runs the first job there is.</summary>
    /// <returns>What the run did; null when there was nothing to run.</returns>
    /// <exception cref="Warehouse.Connections.WarehouseFault">The warehouse cannot be used, or another run holds it.</exception>
    public async Task<RunSummary?> StepAsync(CancellationToken cancellation)
    {
        var current = parts();
        var store = new ScheduleStore(current.Database);
        var reader = new ScheduleReader(current.Database, current.Definitions, settings);
        await store.LookAsync(new Timetable(current.Definitions, settings).Between, time.GetUtcNow(), cancellation);
        await store.SettleAsync(cancellation);
        if ((await DecideAsync()).Jobs.IsEmpty && !await store.IsAnyRunningAsync(cancellation))
            return null;

        await using var keeper = await LeasedRun.AcquireAsync(current, cancellation);
        // Whoever had the lease before may have done the job meanwhile, or left it half done.
        await new RunStore(current.Database).AbandonAsync(keeper.Lease, cancellation);
        await store.SettleAsync(cancellation);
        if ((await DecideAsync()).Jobs.FirstOrDefault() is not { } job)
            return null;
        var plan = RunPlanner.Plan(current.Definitions, JobRequests.Of(job, settings.AllowInvented));
        return await new NightRun(current).RunUnderAsync(
            keeper, JobRequests.KindOf(job), plan, observer, (token, stop) => store.ClaimAsync(token, job.Entries, stop), cancellation);

        async Task<SchedulePlan> DecideAsync()
        {
            var decided = await reader.PlanAsync(time.GetUtcNow(), cancellation);
            await store.DecideAsync(decided.Decisions, cancellation);
            return decided;
        }
    }
}
