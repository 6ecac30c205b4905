using DtiPipeline.TestKit.Databases;
using DtiPipeline.Warehouse.Connections;
using DtiPipeline.Warehouse.Runs;

namespace DtiPipeline.Warehouse.Tests.Runs;

public class RunHistoryTests
{
    private readonly ManualTime _time = new();

    [Theory, OnSqlite, OnPostgres]
    public async Task A_run_is_listed_with_what_its_steps_came_to_in_pages(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind, _time);
        await RunAsync(test.Database, "run", 7, new RunStep { Step = "collect", Status = "done", Received = 25, Rejected = 1 }, new RunStep { Step = "collect", Status = "failed", Received = 5 });
        await RunAsync(test.Database, "collect", 2);
        var history = new RunHistory(test.Database);
        var page = await history.PageAsync(1);
        Assert.Equal(("collect", 0L, 0L, 0L), (page[0].Kind, page[0].Received, page[0].Failed, page[0].Steps));
        var older = Assert.Single(await history.PageAsync(5, page[0].Id));
        Assert.Equal(("run", 30L, 1L, 1L, 2L, TimeSpan.FromSeconds(7)), (older.Kind, older.Received, older.Rejected, older.Failed, older.Steps, older.Duration!.Value));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task The_last_of_each_kind_that_came_to_an_end_are_counted_apart(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind, _time);
        foreach (var seconds in (int[])[1, 2, 3])
            await RunAsync(test.Database, "run", seconds);
        await RunAsync(test.Database, "collect", 9);
        var runs = new RunStore(test.Database);
        await runs.EndAsync((await runs.BeginAsync(await LeaseAsync(test.Database), Start("run"))).Token, RunStatus.Failed);
        await runs.BeginAsync(await LeaseAsync(test.Database), Start("run"));
        var history = new RunHistory(test.Database);
        Assert.Equal([3, 2], (await history.DurationsAsync(2))["run"].Select(run => (int)run.Took.TotalSeconds));
        Assert.Equal([9], (await history.DurationsAsync(2))["collect"].Select(run => (int)run.Took.TotalSeconds));
        Assert.Equal([1], (await history.DurationsAsync(5, before: 2))["run"].Select(run => (int)run.Took.TotalSeconds));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_lease_is_held_until_it_is_given_back_or_runs_out(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind, _time);
        var leases = new LeaseStore(test.Database);
        Assert.Null(await leases.CurrentAsync(LeaseStore.Runs));
        var lease = await leases.AcquireAsync(LeaseStore.Runs, "a", TimeSpan.FromMinutes(2));
        Assert.Equal(lease, await leases.CurrentAsync(LeaseStore.Runs));
        _time.Advance(TimeSpan.FromMinutes(3));
        Assert.Null(await leases.CurrentAsync(LeaseStore.Runs));
        await leases.ReleaseAsync(await leases.AcquireAsync(LeaseStore.Runs, "b", TimeSpan.FromMinutes(2)));
        Assert.Null(await leases.CurrentAsync(LeaseStore.Runs));
    }

    private async Task RunAsync(Database database, string kind, int seconds, params RunStep[] steps)
    {
        var runs = new RunStore(database);
        var token = (await runs.BeginAsync(await LeaseAsync(database), Start(kind))).Token;
        foreach (var step in steps)
            await runs.AddStepAsync(token, step);
        _time.Advance(TimeSpan.FromSeconds(seconds));
        await runs.EndAsync(token, RunStatus.Done);
    }

    private async Task<Lease> LeaseAsync(Database database)
    {
        _time.Advance(TimeSpan.FromMinutes(5));
        return await new LeaseStore(database).AcquireAsync(LeaseStore.Runs, "test", TimeSpan.FromMinutes(2));
    }

    private static RunStart Start(string kind) => new() { Kind = kind, AsOf = new DateOnly(2024, 4, 10), Program = "test" };
}
