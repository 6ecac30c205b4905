using DtiPipeline.Core.Diagnostics;
using DtiPipeline.TestKit.Databases;
using DtiPipeline.Warehouse.Connections;
using DtiPipeline.Warehouse.Runs;

namespace DtiPipeline.Warehouse.Tests.Runs;

public class LeaseStoreTests
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly ManualTime _time = new();

    [Theory, OnSqlite, OnPostgres]
    public async Task A_lease_that_is_held_is_not_given(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind, _time);
        var leases = new LeaseStore(test.Database);
        Assert.Equal(1, (await leases.AcquireAsync("runs", "first", Minute)).Token);
        var fault = await Assert.ThrowsAsync<WarehouseFault>(() => leases.AcquireAsync("runs", "second", Minute));
        Assert.Equal(RunCodes.LeaseHeld, fault.Finding.Code);
        Assert.Equal("first", fault.Finding.Arguments["holder"]);
        Assert.Equal("11/04/2024 06:01", fault.Finding.Arguments["until"]);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_lease_that_expired_goes_to_the_next_with_a_higher_token(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind, _time);
        var leases = new LeaseStore(test.Database);
        await leases.AcquireAsync("runs", "first", Minute);
        _time.Advance(Minute);
        Assert.Equal(2, (await leases.AcquireAsync("runs", "second", Minute)).Token);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_lease_whose_holder_is_gone_need_not_be_waited_for(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind, _time);
        var leases = new LeaseStore(test.Database);
        await leases.AcquireAsync("runs", "first", Minute);
        Assert.Equal(2, (await leases.AcquireAsync("runs", "second", Minute, holder => holder == "first")).Token);
        await Assert.ThrowsAsync<WarehouseFault>(() => leases.AcquireAsync("runs", "third", Minute, holder => holder == "first"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_lease_given_back_is_free_and_its_tokens_go_on_rising(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind, _time);
        var leases = new LeaseStore(test.Database);
        var first = await leases.AcquireAsync("runs", "first", Minute);
        await leases.ReleaseAsync(first);
        var second = await leases.AcquireAsync("runs", "second", Minute);
        Assert.Equal(2, second.Token);
        // A late release of the first must not take it from the second.
        await leases.ReleaseAsync(first);
        await Assert.ThrowsAsync<WarehouseFault>(() => leases.AcquireAsync("runs", "third", Minute));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_renewed_lease_lasts_longer_and_one_that_was_taken_cannot_be_renewed(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind, _time);
        var leases = new LeaseStore(test.Database);
        var first = await leases.AcquireAsync("runs", "first", Minute);
        _time.Advance(Minute / 2);
        await leases.RenewAsync(first, Minute);
        _time.Advance(Minute / 2);
        await Assert.ThrowsAsync<WarehouseFault>(() => leases.AcquireAsync("runs", "second", Minute));
        _time.Advance(Minute / 2);
        await leases.AcquireAsync("runs", "second", Minute);
        var fault = await Assert.ThrowsAsync<WarehouseFault>(() => leases.RenewAsync(first, Minute));
        Assert.Equal(RunCodes.LeaseLost, fault.Finding.Code);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Of_many_that_ask_at_once_one_gets_it(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind, _time);
        var leases = new LeaseStore(test.Database);
        var asked = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(async () =>
        {
            try
            {
                await leases.AcquireAsync("runs", $"worker {i}", Minute);
                return 1;
            }
            catch (WarehouseFault held) when (held.Finding.Code == RunCodes.LeaseHeld)
            {
                return 0;
            }
        })));
        Assert.Equal(1, asked.Sum());
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_keeper_gives_the_lease_back_at_the_end(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var leases = new LeaseStore(test.Database);
        // Long enough for a machine that stands still for seconds because it runs every other test too.
        var ttl = TimeSpan.FromSeconds(6);
        await using (var keeper = new LeaseKeeper(leases, await leases.AcquireAsync("runs", "first", ttl), ttl))
        {
            await Task.Delay(TimeSpan.FromSeconds(6.5));
            await Assert.ThrowsAsync<WarehouseFault>(() => leases.AcquireAsync("runs", "second", ttl));
            Assert.False(keeper.Lost.IsCancellationRequested);
        }
        await leases.AcquireAsync("runs", "second", ttl);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_keeper_tells_that_the_lease_was_taken(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var leases = new LeaseStore(test.Database);
        await using var keeper = new LeaseKeeper(leases, await leases.AcquireAsync("runs", "first", Minute), TimeSpan.FromMilliseconds(200));
        await leases.AcquireAsync("runs", "second", Minute, _ => true);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Task.Delay(TimeSpan.FromSeconds(20), keeper.Lost));
    }
}
