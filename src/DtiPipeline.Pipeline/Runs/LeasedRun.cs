using DtiPipeline.Warehouse.Runs;

namespace DtiPipeline.Pipeline.Runs;

/// <summary>What every run has around it: the lease under which one at a time writes, its line in the ledger, and how it ended.</summary>
internal static class LeasedRun
{
    private static readonly TimeSpan LeaseTime = TimeSpan.FromMinutes(2);

    /// <param name="work">Gives what came of it, and whether a person must look.</param>
    /// <exception cref="Warehouse.Connections.WarehouseFault">The warehouse cannot be used, or another run holds it.</exception>
    public static async Task<T> RunAsync<T>(
        NightRunParts parts, RunStart start, Func<RunToken, CancellationToken, Task<(T Result, bool NeedsLook)>> work, CancellationToken cancellation)
    {
        var leases = new LeaseStore(parts.Database);
        var lease = await leases.AcquireAsync(LeaseStore.Runs, ProcessHolder.Current, LeaseTime, ProcessHolder.IsGone, cancellation);
        await using var keeper = new LeaseKeeper(leases, lease, LeaseTime);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation, keeper.Lost);

        var runs = new RunStore(parts.Database);
        var begun = await runs.BeginAsync(lease, start, stop.Token);
        try
        {
            var (result, needsLook) = await work(begun.Token, stop.Token);
            await runs.EndAsync(begun.Token, needsLook ? RunStatus.Findings : RunStatus.Done, stop.Token);
            return result;
        }
        catch (Exception) when (!keeper.Lost.IsCancellationRequested)
        {
            // The ledger must not say "running" of a run that is over; the cause goes on to the caller.
            await runs.EndAsync(begun.Token, RunStatus.Failed, CancellationToken.None);
            throw;
        }
    }
}
