using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Periods;
using DtiPipeline.Warehouse.Connections;
using DtiPipeline.Warehouse.Runs;

namespace DtiPipeline.Warehouse.Backups;

/// <summary>
/// A lease of its own for whoever makes a backup: files are copied after the database, and what the copy names must still be there then. While it is
/// held nothing is removed from the landing; a deletion that is due waits for the next night. One backup is made at a time.
/// </summary>
public static class BackupHold
{
    private const string Name = "backup";

    /// <summary>A backup that is killed holds nothing up for longer.</summary>
    private static readonly TimeSpan Ttl = TimeSpan.FromMinutes(2);

    /// <exception cref="WarehouseFault">Another backup is being made.</exception>
    public static async Task<LeaseKeeper> TakeAsync(Database database, CancellationToken cancellation = default)
    {
        var leases = new LeaseStore(database);
        try
        {
            return new LeaseKeeper(leases, await leases.AcquireAsync(Name, ProcessHolder.Current, Ttl, ProcessHolder.IsGone, cancellation), Ttl);
        }
        catch (WarehouseFault fault) when (fault.Finding.Code == RunCodes.LeaseHeld)
        {
            var held = await leases.CurrentAsync(Name, cancellation);
            throw new WarehouseFault(Finding.Of(
                RunCodes.BackupRunning, ("holder", held is null ? null : ProcessHolder.Describe(held.Holder)), ("since", held?.Since is { } since ? VietnamTime.Moment(since) : null)), fault);
        }
    }

    /// <summary>Since when somebody copies; null when nobody does.</summary>
    public static async Task<DateTimeOffset?> SinceAsync(Database database, CancellationToken cancellation = default) =>
        await new LeaseStore(database).CurrentAsync(Name, cancellation) is { } held ? held.Since ?? held.Expires : null;

    /// <summary>
    /// Whether what a transaction is about to mark for deletion may be: the row stays locked until its end, so that a backup begins either after it, and
    /// knows of the deletion, or before it, and is noticed here.
    /// </summary>
    internal static async Task<bool> IsHeldAsync(Session session)
    {
        // Where no backup was ever made there is no row yet that could be locked.
        await session.ExecuteAsync("insert into lease (name, holder, token, expires) values (@Name, null, 0, @now) on conflict (name) do nothing", new { Name, now = session.Database.Now() });
        var held = await session.FirstOrDefaultAsync<LeaseRow>("select name, holder, since, token, expires from lease where name = @Name {{for share}}", new { Name });
        return held?.Holder is { } holder && held.Expires > session.Database.Now() && !ProcessHolder.IsGone(holder);
    }
}
