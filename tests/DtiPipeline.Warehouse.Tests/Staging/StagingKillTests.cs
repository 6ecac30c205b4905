using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Records;
using DtiPipeline.TestKit.Databases;
using DtiPipeline.Warehouse.Connections;
using DtiPipeline.Warehouse.Runs;
using DtiPipeline.Warehouse.Staging;
using static DtiPipeline.Warehouse.Tests.Staging.TestStream;

namespace DtiPipeline.Warehouse.Tests.Staging;

/// <summary>A night that is killed anywhere leaves the data of the last complete night, and the next night goes on from there.</summary>
public class StagingKillTests
{
    private static readonly AcceptedRow[] Night1 = [Row("a", "2024-01-01", "x", 1), Row("b", "2024-01-01", "x", 1), Row("c", "2024-01-01", "x", 1)];

    private static readonly AcceptedRow[] Night2 = [Row("a", "2024-01-01", "x", 1), Row("b", "2024-01-01", "x", 2), Row("d", "2024-01-01", "x", 2)];

    [Theory, OnSqlite, OnPostgres]
    public async Task Killed_before_the_first_batch(DatabaseKind kind) => await KilledAsync(kind, _ => Task.CompletedTask);

    [Theory, OnSqlite, OnPostgres]
    public async Task Killed_after_a_batch(DatabaseKind kind) =>
        await KilledAsync(kind, async load => await load.WriteAsync(Night2[..2], await test!.Database.PayloadAsync(token!)));

    [Theory, OnSqlite, OnPostgres]
    public async Task Killed_after_the_last_batch(DatabaseKind kind) => await KilledAsync(kind, async load =>
    {
        var payload = await test!.Database.PayloadAsync(token!);
        await load.WriteAsync(Night2[..1], payload);
        await load.WriteAsync(Night2[1..], payload);
    });

    [Theory, OnSqlite, OnPostgres]
    public async Task Killed_in_the_middle_of_a_batch(DatabaseKind kind) => await KilledAsync(kind, async load =>
    {
        var payload = await test!.Database.PayloadAsync(token!);
        await load.WriteAsync(Night2[..1], payload);
        await Assert.ThrowsAnyAsync<Exception>(() => load.WriteAsync([Night2[1], Night2[2] with { Values = [] }], payload));
    });

    [Theory, OnPostgres]
    public async Task Cut_off_from_the_server_after_a_batch(DatabaseKind kind) => await KilledAsync(kind, async load =>
    {
        var payload = await test!.Database.PayloadAsync(token!);
        await load.WriteAsync(Night2[..2], payload);
        await using (var session = await test.Database.ConnectAsync(default))
            await session.ExecuteAsync("select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()");
        await Assert.ThrowsAnyAsync<Exception>(() => load.WriteAsync(Night2[2..], payload));
    });

    [Theory, OnSqlite, OnPostgres]
    public async Task A_batch_that_breaks_is_taken_back_whole_and_the_load_goes_on(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var run = await database.Database.BeginRunAsync();
        var table = await database.Database.EnsureAsync(run);
        var payload = await database.Database.PayloadAsync(run);
        await using var load = await new StagingStore(database.Database).BeginLoadAsync(run, table, new LoadStart([payload]));
        await load.WriteAsync(Night1[..1], payload);
        await Assert.ThrowsAnyAsync<Exception>(() => load.WriteAsync([Night1[1], Night1[2] with { Values = [] }], payload));
        await load.WriteAsync(Night1[1..], payload);
        Assert.Equal(new LoadCounts(3, 3, 0, 0, 0, 3, 0, 0), await load.CompleteAsync(LoadScope.All, []));
        Assert.Equal(3, (await database.Database.VisibleAsync(table, load.Id)).Count());
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_run_takes_back_what_earlier_runs_of_its_lease_left_open_and_nothing_else(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var staging = new StagingStore(database.Database);
        var other = await new LeaseStore(database.Database).AcquireAsync("another", "somebody", TimeSpan.FromHours(1));
        var beside = (await new RunStore(database.Database).BeginAsync(other, new RunStart { Kind = "run", AsOf = AsOf, Program = "test" })).Token;
        var (foreign, _) = await OpenAsync(database, beside, "beside");

        var earlier = await database.Database.BeginRunAsync();
        var (killed, table) = await OpenAsync(database, earlier, "killed");
        var run = await database.Database.BeginRunAsync();
        var (own, _) = await OpenAsync(database, run, "own");

        Assert.Equal(killed.Id, Assert.Single(await staging.TakeBackAsync(run)));
        Assert.Equal(0, await database.Database.VersionsAsync(table));
        // The run that was overtaken only seemed dead: it learns that it lost.
        Assert.Equal(RunCodes.LeaseLost, (await Assert.ThrowsAsync<WarehouseFault>(() => killed.WriteAsync(Night1[1..], 1))).Finding.Code);
        await own.CompleteAsync(LoadScope.All, []);
        await foreign.CompleteAsync(LoadScope.All, []);
        foreach (var load in (StagingLoad[])[foreign, killed, own])
            await load.DisposeAsync();
    }

    private static async Task<(StagingLoad Load, StagingTable Table)> OpenAsync(TestDatabase database, RunToken run, string stream)
    {
        var table = await database.Database.EnsureAsync(run, Dossiers with { Id = stream });
        var payload = await database.Database.PayloadAsync(run);
        var load = await new StagingStore(database.Database).BeginLoadAsync(run, table, new LoadStart([payload]));
        await load.WriteAsync(Night1[..1], payload);
        return (load, table);
    }

    private TestDatabase? test;
    private RunToken? token;

    private async Task KilledAsync(DatabaseKind kind, Func<StagingLoad, Task> until)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        test = database;
        token = await test.Database.BeginRunAsync();
        var table = await test.Database.EnsureAsync(token);
        var (first, _) = await test.Database.StageAsync(token, table, LoadScope.All, Night1);

        var killed = await new StagingStore(test.Database).BeginLoadAsync(token, table, new LoadStart([await test.Database.PayloadAsync(token)]));
        await until(killed);
        await killed.DisposeAsync();

        var last = (await new StagingStore(test.Database).LastCompleteAsync(Connector, "dossiers"))!;
        Assert.Equal(first, last.Load.Id);
        Assert.Equal(["a 2024-01-01 x 1", "b 2024-01-01 x 1", "c 2024-01-01 x 1"], await test.Database.VisibleAsync(table, first));

        token = await test.Database.BeginRunAsync();
        var (next, counts) = await test.Database.StageAsync(token, table, LoadScope.All, Night2);
        Assert.Equal(new LoadCounts(3, 3, 0, 0, 1, 1, 1, 1), counts);
        Assert.Equal(["a 2024-01-01 x 1", "b 2024-01-01 x 2", "d 2024-01-01 x 2"], await test.Database.VisibleAsync(table, next));
        Assert.Equal(["a 2024-01-01 x 1", "b 2024-01-01 x 1", "c 2024-01-01 x 1"], await test.Database.VisibleAsync(table, first));
        Assert.Equal(5, await test.Database.VersionsAsync(table));
    }
}
