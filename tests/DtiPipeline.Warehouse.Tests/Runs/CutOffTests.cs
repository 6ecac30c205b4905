using DtiPipeline.Core.Diagnostics;
using DtiPipeline.TestKit.Databases;
using DtiPipeline.Warehouse.Connections;
using DtiPipeline.Warehouse.Runs;
using Npgsql;

namespace DtiPipeline.Warehouse.Tests.Runs;

/// <summary>A process that is frozen in the middle of a write keeps the lease's row locked on the server; whoever takes over must not wait for it.</summary>
public sealed class CutOffTests
{
    [Theory, OnPostgres]
    public async Task A_holder_that_froze_in_a_transaction_is_cut_off_when_its_lease_has_run_out(DatabaseKind kind)
    {
        var time = new ManualTime();
        await using var test = await TestDatabase.CreateAsync(kind, time);
        var leases = new LeaseStore(test.Database);
        await leases.AcquireAsync(LeaseStore.Runs, "frozen", TimeSpan.FromMinutes(1));
        await using var frozen = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(test.Target) { ApplicationName = ProcessHolder.SessionName("frozen"), Pooling = false }.ToString());
        await frozen.OpenAsync();
        await using var transaction = await frozen.BeginTransactionAsync();
        await using (var fence = new NpgsqlCommand("select token from lease where name = 'runs' for share", frozen, transaction))
            Assert.Equal(1L, await fence.ExecuteScalarAsync());

        time.Advance(TimeSpan.FromMinutes(1));
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        var taken = await leases.AcquireAsync(LeaseStore.Runs, "next", TimeSpan.FromMinutes(1), cancellation: patience.Token);
        Assert.Equal(2, taken.Token);
        await Assert.ThrowsAnyAsync<NpgsqlException>(async () =>
        {
            await using var late = new NpgsqlCommand("update lease set holder = 'frozen'", frozen, transaction);
            await late.ExecuteNonQueryAsync();
        });
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Who_is_refused_learns_who_is_at_work_and_since_when(DatabaseKind kind)
    {
        var time = new ManualTime();
        await using var test = await TestDatabase.CreateAsync(kind, time);
        var leases = new LeaseStore(test.Database);
        await leases.AcquireAsync(LeaseStore.Runs, "server/x/4711/20240410", TimeSpan.FromMinutes(2));
        time.Advance(TimeSpan.FromMinutes(1));
        var fault = await Assert.ThrowsAsync<WarehouseFault>(() => leases.AcquireAsync(LeaseStore.Runs, "second", TimeSpan.FromMinutes(2)));
        Assert.Equal((RunCodes.LeaseHeld, "server, process 4711", "11/04/2024 06:00", "11/04/2024 06:02"),
            (fault.Finding.Code, fault.Finding.Arguments["holder"], fault.Finding.Arguments["since"], fault.Finding.Arguments["until"]));
        Assert.Equal(new DateTimeOffset(2024, 4, 10, 23, 0, 0, TimeSpan.Zero), (await leases.CurrentAsync(LeaseStore.Runs))!.Since);
        time.Advance(TimeSpan.FromMinutes(1));
        Assert.Null(await leases.CurrentAsync(LeaseStore.Runs));
    }
}
