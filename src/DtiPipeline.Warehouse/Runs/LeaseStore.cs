using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Periods;
using DtiPipeline.Warehouse.Connections;

namespace DtiPipeline.Warehouse.Runs;

/// <summary>
/// Leases with fencing tokens. Times are compared between the clocks of the processes that share the warehouse; a wrong clock can make a lease
/// change hands too early, but never let two runs write: the older token is refused.
/// </summary>
public sealed class LeaseStore(Database database)
{
    /// <summary>The lease that guards runs.</summary>
    public const string Runs = "runs";

    /// <summary>Takes a lease that is free or expired, or whose holder is known to be dead.</summary>
    /// <param name="holder">Who asks, told to others who want the lease; <see cref="ProcessHolder.Current"/>.</param>
    /// <param name="isGone">Says of a holder that it certainly no longer runs, so that nobody waits for a process that was killed.</param>
    /// <exception cref="WarehouseFault">Somebody else holds it.</exception>
    public Task<Lease> AcquireAsync(string name, string holder, TimeSpan ttl, Func<string, bool>? isGone = null, CancellationToken cancellation = default) =>
        database.UseAsync(session => AcquireAsync(session, name, holder, ttl, isGone), cancellation);

    /// <summary>Keeps a lease for another while.</summary>
    /// <exception cref="WarehouseFault">It was taken by somebody else.</exception>
    public Task<Lease> RenewAsync(Lease lease, TimeSpan ttl, CancellationToken cancellation = default) => database.UseAsync(
        async session =>
        {
            var expires = database.Now() + ttl;
            var renewed = await session.ExecuteAsync(
                "update lease set expires = @expires where name = @Name and token = @Token and holder is not null", new { lease.Name, lease.Token, expires });
            if (renewed == 1)
                return lease with { Expires = expires };
            throw new WarehouseFault(Finding.Of(RunCodes.LeaseLost, ("lease", lease.Name), ("holder", (await FindAsync(session, lease.Name))?.Holder)));
        },
        cancellation);

    /// <summary>Gives a lease back. Does nothing when it was taken meanwhile.</summary>
    public Task ReleaseAsync(Lease lease, CancellationToken cancellation = default) => database.UseAsync(
        session => session.ExecuteAsync("update lease set holder = null where name = @Name and token = @Token", new { lease.Name, lease.Token }), cancellation);

    /// <summary>Who holds a lease now; null when it is free.</summary>
    public async Task<Lease?> CurrentAsync(string name, CancellationToken cancellation = default) =>
        await database.UseAsync(session => FindAsync(session, name), cancellation) is { Holder: { } holder } held && held.Expires > database.Now() && !ProcessHolder.IsGone(holder)
            ? new Lease(name, holder, held.Token, held.Expires) { Since = held.Since }
            : null;

    private async Task<Lease> AcquireAsync(Session session, string name, string holder, TimeSpan ttl, Func<string, bool>? isGone)
    {
        var held = await FindAsync(session, name);
        var dead = held?.Holder is { } other && isGone?.Invoke(other) == true ? other : null;
        var now = database.Now();
        // Who asks in vain learns it at once: the row itself may be locked while its holder writes.
        if (held?.Holder is not null && dead is null && held.Expires > now)
            throw Held(name, held);
        // What that process left open must not stand in the way, nor go on: frozen in the middle of a transaction it would keep the row locked.
        if (held?.Holder is { } late && late != holder && (dead is not null || held.Expires <= now))
            await session.CutOffAsync(late);
        var token = await session.FirstOrDefaultAsync<long?>(
            """
            insert into lease (name, holder, token, expires, since) values (@name, @holder, 1, @expires, @now)
            on conflict (name) do update set holder = excluded.holder, token = lease.token + 1, expires = excluded.expires, since = excluded.since
              where lease.holder is null or lease.expires <= @now or lease.holder = @dead
            returning token
            """,
            new { name, holder, expires = now + ttl, now, dead });
        if (token is { } taken)
            return new Lease(name, holder, taken, now + ttl) { Since = now };
        throw Held(name, await FindAsync(session, name));
    }

    private static WarehouseFault Held(string name, LeaseRow? held) => new(Finding.Of(
        RunCodes.LeaseHeld, ("lease", name), ("holder", held?.Holder is { } somebody ? ProcessHolder.Describe(somebody) : null), ("since", held is null ? null : VietnamTime.Moment(held.Since ?? held.Expires)), ("until", held is null ? null : VietnamTime.Moment(held.Expires))));

    private static Task<LeaseRow?> FindAsync(Session session, string name) =>
        session.FirstOrDefaultAsync<LeaseRow>("select name, holder, since, token, expires from lease where name = @name", new { name });
}
