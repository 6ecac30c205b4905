using System.Globalization;
using DtiPipeline.Collection.Tracing;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Warehouse.Connections;
using DtiPipeline.Warehouse.Runs;
using Microsoft.Extensions.Logging;

namespace DtiPipeline.Pipeline.Runs;

/// <summary>What every run has around it: the lease under which one at a time writes, its line in the ledger, and how it ended.</summary>
internal static class LeasedRun
{
    /// <summary>A server that cuts one connection cuts those that lie in the pool too; each is noticed once.</summary>
    private const int TriesToEnd = 12;

    /// <param name="work">Gives what came of it, and whether a person must look.</param>
    /// <exception cref="WarehouseFault">The warehouse cannot be used, or another run holds it.</exception>
    public static async Task<T> RunAsync<T>(
        NightRunParts parts, RunStart start, Func<RunToken, CancellationToken, Task<(T Result, bool NeedsLook)>> work, CancellationToken cancellation)
    {
        await using var keeper = await AcquireAsync(parts, cancellation);
        return await RunUnderAsync(parts, keeper, start, work, cancellation);
    }

    /// <summary>Takes the lease of runs, to be kept until it is disposed of.</summary>
    /// <exception cref="WarehouseFault">Another process holds it.</exception>
    public static async Task<LeaseKeeper> AcquireAsync(NightRunParts parts, CancellationToken cancellation)
    {
        var leases = new LeaseStore(parts.Database);
        var lease = await leases.AcquireAsync(LeaseStore.Runs, ProcessHolder.Current, parts.LeaseTime, ProcessHolder.IsGone, cancellation);
        return new LeaseKeeper(leases, lease, parts.LeaseTime);
    }

    /// <summary>Begins a run under a lease that is held, and ends it.</summary>
    public static async Task<T> RunUnderAsync<T>(
        NightRunParts parts, LeaseKeeper keeper, RunStart start, Func<RunToken, CancellationToken, Task<(T Result, bool NeedsLook)>> work, CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation, keeper.Lost);
        var runs = new RunStore(parts.Database);
        var begun = await runs.BeginAsync(keeper.Lease, start, stop.Token);
        var log = parts.Logs.CreateLogger("dti.run");
        using var scope = RunLog.Begin(log, begun.Token.Run);
        using var span = Traces.Begin($"run {start.Kind}", (Traces.Run, begun.Token.Run.ToString(CultureInfo.InvariantCulture)), ("dti.run.kind", start.Kind));
        RunLog.RunBegins(log, start.Kind, start.AsOf);
        try
        {
            var (result, needsLook) = await work(begun.Token, stop.Token);
            var ended = needsLook ? RunStatus.Findings : RunStatus.Done;
            await runs.EndAsync(begun.Token, ended, stop.Token);
            RunLog.RunEnds(log, ended.Word());
            return result;
        }
        catch (Exception fault) when (!keeper.Lost.IsCancellationRequested)
        {
            // The ledger must not say "running" of a run that is over; the cause goes on to the caller.
            var broken = IsInterruption(fault, cancellation) ? RunStatus.Interrupted : RunStatus.Failed;
            // The kind of fault and no more: what a program's fault says may hold what it was working on.
            RunLog.RunBreaks(log, broken.Word(), fault is WarehouseFault known ? known.Finding.Code : fault.GetType().Name);
            span.Failed(broken.Word());
            await EndAsync(runs, begun.Token, broken);
            throw;
        }
    }

    /// <summary>Whoever was asked to stop, or lost the database, has not failed: the same run may succeed.</summary>
    private static bool IsInterruption(Exception fault, CancellationToken cancellation) =>
        (fault is OperationCanceledException && cancellation.IsCancellationRequested)
        || fault is WarehouseFault { Finding.Code: RunCodes.ConnectionLost or RunCodes.ServerUnreachable };

    private static async Task EndAsync(RunStore runs, RunToken token, RunStatus status)
    {
        for (var again = 1; ; again++)
            try
            {
                await runs.EndAsync(token, status, CancellationToken.None);
                return;
            }
            catch (WarehouseFault fault) when (fault.Finding.Code is RunCodes.ConnectionLost && again < TriesToEnd)
            {
                // The next connection may be a new one.
                await Task.Yield();
            }
    }
}
