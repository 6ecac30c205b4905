using DtiPipeline.Collection;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.OrgUnits;
using DtiPipeline.Core.Snapshots;
using DtiPipeline.Pipeline.Collecting;
using DtiPipeline.Pipeline.Mapping;
using DtiPipeline.Pipeline.Planning;
using DtiPipeline.Pipeline.Scoring;
using DtiPipeline.Warehouse.Payloads;
using DtiPipeline.Warehouse.Runs;
using DtiPipeline.Warehouse.Snapshots;
using DtiPipeline.Warehouse.Staging;
using DtiPipeline.Warehouse.Units;

namespace DtiPipeline.Pipeline.Runs;

/// <summary>
/// One night: every planned stream is collected and staged, then every open round is mapped, scored and kept as a snapshot. One run at a time writes,
/// guarded by a lease; a run that is killed leaves nothing that the next one does not clean up or go on from.
/// </summary>
public sealed class NightRun(NightRunParts parts)
{
    private static readonly TimeSpan LeaseTime = TimeSpan.FromMinutes(2);

    /// <exception cref="Warehouse.Connections.WarehouseFault">The warehouse cannot be used, or another run holds it.</exception>
    public async Task<RunSummary> RunAsync(string kind, RunPlan plan, IRunObserver observer, CancellationToken cancellation)
    {
        var database = parts.Database;
        var leases = new LeaseStore(database);
        var lease = await leases.AcquireAsync(LeaseStore.Runs, ProcessHolder.Current, LeaseTime, ProcessHolder.IsGone, cancellation);
        await using var keeper = new LeaseKeeper(leases, lease, LeaseTime);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation, keeper.Lost);

        var runs = new RunStore(database);
        var begun = await runs.BeginAsync(lease, new RunStart { Kind = kind, AsOf = plan.Request.AsOf, Invented = plan.Request.AllowInvented, Program = parts.Program }, stop.Token);
        var context = new RunContext(parts.Definitions, database, begun.Token, plan.Request, observer);
        try
        {
            var summary = await RunAsync(plan, context, stop.Token);
            await runs.EndAsync(begun.Token, context.NeedsLook ? RunStatus.Findings : RunStatus.Done, stop.Token);
            return summary;
        }
        catch (Exception) when (!keeper.Lost.IsCancellationRequested)
        {
            // The ledger must not say "running" of a run that is over; the cause goes on to the caller.
            await runs.EndAsync(begun.Token, RunStatus.Failed, CancellationToken.None);
            throw;
        }
    }

    private async Task<RunSummary> RunAsync(RunPlan plan, RunContext run, CancellationToken cancellation)
    {
        await new InventedMarker(parts.Database).RequireAsync(run.Token, plan.Request.AllowInvented, cancellation);
        await run.FoundAsync(plan.Findings, cancellation);
        await new StagingStore(parts.Database).TakeBackAsync(run.Token, cancellation);
        await new PayloadStore(parts.Database).ForgetUnreadAsync(run.Token, cancellation);
        await new LandingSweep(parts.Database, parts.Landing, TimeProvider.System).RunAsync(cancellation);
        await new UnitStore(parts.Database).SaveAsync(run.Token, parts.Definitions.Units, cancellation);

        using var collector = new StreamCollector(parts.Landing, parts.Environment, TimeProvider.System);
        var landed = new LandedSource(parts.Database);
        IDeliverySource source = plan.Request.Replay ? landed : new LiveSource(collector, landed, parts.Database, plan.Request.AsOf);
        var collect = new CollectStep(run, source, parts.Landing, parts.Secrets);
        foreach (var stream in plan.Streams)
            await collect.RunAsync(stream, cancellation);

        await new StarStore(parts.Database).SaveAsync(run.Token, parts.Definitions, cancellation);
        var map = new MapStep(run, new UnitMatcher(parts.Definitions.Units));
        var score = new ScoreStep(run);
        var results = new List<AssessmentResult>();
        foreach (var round in plan.Rounds)
        {
            var definitions = await new DefinitionStore(parts.Database)
                .SaveAsync(run.Token, "definitions", DefinitionFingerprint.Write(parts.Definitions, round.Assessment), cancellation);
            var mapped = await map.RunAsync(round, plan.Request.AllowInvented, cancellation);
            results.Add(await score.RunAsync(round, mapped, definitions, cancellation));
        }
        return new RunSummary
        {
            Run = run.Token.Run,
            AsOf = plan.Request.AsOf,
            Steps = [.. run.Steps],
            Assessments = [.. results],
            Findings = [.. run.Findings.Distinct()],
            NeedsLook = run.NeedsLook,
        };
    }
}
