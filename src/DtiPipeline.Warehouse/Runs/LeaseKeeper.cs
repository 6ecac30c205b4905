using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Warehouse.Connections;

namespace DtiPipeline.Warehouse.Runs;

/// <summary>Renews a lease in the background for as long as it is needed, and gives it back at the end.</summary>
/// <example><c>await using var keeper = new LeaseKeeper(leases, lease, ttl);</c></example>
public sealed class LeaseKeeper : IAsyncDisposable
{
    private readonly LeaseStore _leases;
    private readonly TimeSpan _ttl;
    private readonly TimeProvider _time;
    private readonly CancellationTokenSource _lost = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _renewing;
    private Lease _lease;

    public LeaseKeeper(LeaseStore leases, Lease lease, TimeSpan ttl, TimeProvider? time = null)
    {
        _leases = leases;
        _lease = lease;
        _ttl = ttl;
        _time = time ?? TimeProvider.System;
        _renewing = RenewAsync();
    }

    /// <summary>What is kept, as it was renewed last.</summary>
    public Lease Lease => _lease;

    /// <summary>Cancelled when the lease went to somebody else: what still runs should stop, its writes will be refused.</summary>
    public CancellationToken Lost => _lost.Token;

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _renewing;
        if (!_lost.IsCancellationRequested)
            await _leases.ReleaseAsync(_lease);
        _lost.Dispose();
        _stop.Dispose();
    }

    private async Task RenewAsync()
    {
        using var timer = new PeriodicTimer(_ttl / 4, _time);
        try
        {
            while (await timer.WaitForNextTickAsync(_stop.Token))
                if (!await TryRenewAsync())
                {
                    // Whoever writes next learns the reason from the fence; here it is enough to make the others stop.
                    await _lost.CancelAsync();
                    return;
                }
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            // The owner is done.
        }
    }

    private async Task<bool> TryRenewAsync()
    {
        try
        {
            _lease = await _leases.RenewAsync(_lease, _ttl, _stop.Token);
            return true;
        }
        catch (WarehouseFault fault) when (fault.Finding.Code != RunCodes.LeaseLost)
        {
            // The database may be away for a moment; until the lease runs out nobody else can have it.
            return _time.GetUtcNow() < _lease.Expires;
        }
        catch (WarehouseFault)
        {
            return false;
        }
    }
}
