using DtiPipeline.Collection;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.OrgUnits;
using DtiPipeline.Core.Scheduling;
using DtiPipeline.Core.Snapshots;
using DtiPipeline.Pipeline.Collecting;
using DtiPipeline.Pipeline.Mapping;
using DtiPipeline.Pipeline.Planning;
using DtiPipeline.Pipeline.Retaining;
using DtiPipeline.Pipeline.Scoring;
using DtiPipeline.Warehouse.Payloads;
using DtiPipeline.Warehouse.People;
using DtiPipeline.Warehouse.Runs;
using DtiPipeline.Warehouse.Scheduling;
using DtiPipeline.Warehouse.Snapshots;
using DtiPipeline.Warehouse.Staging;
using DtiPipeline.Warehouse.Units;
using Microsoft.Extensions.Logging;

namespace DtiPipeline.Pipeline.Runs;

/// <summary>
/// One night: every planned stream is collected and staged, then every open round is mapped, scored and kept as a snapshot. One run at a time writes,
/// guarded by a lease; a run that is killed leaves nothing that the next one does not clean up or go on from.
/// </summary>
public sealed class NightRun(NightRunParts parts)
{
    /// <exception cref="Warehouse.Connections.WarehouseFault">The warehouse cannot be used, or another run holds it.</exception>
    public Task<RunSummary> RunAsync(string kind, RunPlan plan, IRunObserver observer, CancellationToken cancellation) =>
        LeasedRun.RunAsync(parts, Start(kind, plan), (token, stop) => WorkAsync(kind, plan, observer, token, stop), cancellation);

    /// <summary>The same under a lease that is held already.</summary>
    /// <param name="begun">Told the run before it does anything.</param>
    internal Task<RunSummary> RunUnderAsync(LeaseKeeper keeper, string kind, RunPlan plan, IRunObserver observer, Func<RunToken, CancellationToken, Task> begun, CancellationToken cancellation) =>
        LeasedRun.RunUnderAsync(parts, keeper, Start(kind, plan), async (token, stop) =>
        {
            await begun(token, stop);
            return await WorkAsync(kind, plan, observer, token, stop);
        }, cancellation);

    private RunStart Start(string kind, RunPlan plan) => new() { Kind = kind, AsOf = plan.Request.AsOf, Invented = plan.Request.AllowInvented, Program = parts.Program };

    private async Task<(RunSummary Result, bool NeedsLook)> WorkAsync(string kind, RunPlan plan, IRunObserver observer, RunToken token, CancellationToken cancellation)
    {
        var run = new RunContext(parts.Definitions, parts.Database, token, plan.Request, new RunLog(observer, parts.Logs.CreateLogger("dti.run"))) { Who = parts.Who, Command = kind };
        return (await RunAsync(plan, run, cancellation), run.NeedsLook);
    }

    /// <summary>What the calendar has closed is written only where a person asks for it.</summary>
    private async Task<RunPlan> WithoutFrozenAsync(RunPlan plan, CancellationToken cancellation)
    {
        if (plan.Request.Backfill || plan.Rounds.IsEmpty)
            return plan;
        var frozen = await new ScheduleStore(parts.Database).FrozenAsync(cancellation);
        var closed = plan.Rounds.Where(planned => frozen.Contains(RoundTimes.SubjectOf(planned.Assessment.Id, planned.Round.Id))).ToList();
        return plan with
        {
            Rounds = [.. plan.Rounds.Except(closed)],
            Findings = [.. plan.Findings, .. closed.Select(planned => Finding.In(planned.Round.At, PipelineCodes.RoundFrozen, ("round", RoundTimes.SubjectOf(planned.Assessment.Id, planned.Round.Id))))],
        };
    }

    private async Task<RunSummary> RunAsync(RunPlan plan, RunContext run, CancellationToken cancellation)
    {
        await new InventedMarker(parts.Database).RequireAsync(run.Token, plan.Request.AllowInvented, cancellation);
        plan = await WithoutFrozenAsync(plan, cancellation);
        await run.FoundAsync(plan.Findings, cancellation);
        var retention = new RetentionSweep(parts, run.Token);
        // Before anything is collected: the same bytes may come again tonight, and must not meet a deletion that was begun before.
        await retention.FinishAsync(cancellation);
        await new StagingStore(parts.Database).TakeBackAsync(run.Token, cancellation);
        await new PayloadStore(parts.Database).ForgetUnreadAsync(run.Token, cancellation);
        await new LandingSweep(parts.Database, parts.Landing, parts.Time).RunAsync(cancellation);
        await new UnitStore(parts.Database).SaveAsync(run.Token, parts.Definitions.Units, cancellation);

        var watched = new WatchedLanding(parts.Landing);
        using var collector = new StreamCollector(watched, parts.Environment, parts.Time);
        var landed = new LandedSource(parts.Database);
        IDeliverySource source = plan.Request.Replay ? landed : new LiveSource(collector, landed, parts.Database, plan.Request.AsOf);
        var collect = new CollectStep(run, source, parts.Landing, watched, parts.Secrets);
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
        // Who reads landed bytes again does not want to lose them meanwhile.
        if (!plan.Request.Replay)
            await retention.RunAsync(cancellation);
        if (retention.Waits is { } waits)
            await run.FoundAsync([waits], cancellation);
        await run.FoundAsync((await new AuditMarks(parts.Database).WalkAsync(cancellation)).Findings, cancellation);
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
