using DtiPipeline.Core.Diagnostics;
using DtiPipeline.TestKit.Databases;
using DtiPipeline.Warehouse.Connections;
using DtiPipeline.Warehouse.Runs;

namespace DtiPipeline.Warehouse.Tests.Runs;

public class RunStoreTests
{
    private static readonly RunStart Start = new() { Kind = "run", AsOf = new DateOnly(2024, 4, 10), Program = "0.1.0", Invented = true, Definitions = "abc" };

    private readonly ManualTime _time = new();

    [Theory, OnSqlite, OnPostgres]
    public async Task A_run_is_kept_with_its_steps_and_findings(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind, _time);
        var runs = new RunStore(test.Database);
        var begun = await runs.BeginAsync(await LeaseAsync(test.Database), Start);
        Assert.Empty(begun.Abandoned);
        Assert.Equal("running", (await runs.FindAsync(begun.Token.Run))!.Status);

        var step = new RunStep
        {
            Step = "collect", Connector = "police-vneid", Stream = "accounts", Status = "done",
            Received = 25, Accepted = 19, Rejected = 1, Dropped = 5, Unchanged = 3, Milliseconds = 1200,
        };
        await runs.AddStepAsync(begun.Token, step);
        var place = new DataPlace { Connector = "police-vneid", Stream = "accounts", File = "dinh_danh.xlsx", Sheet = "Tổng hợp", Row = 12 };
        var found = new RunFinding(Finding.From(place, "DTI4001", ("raw", "\"không rõ\""), ("field", "registered")), Severity.Warning);
        var written = new RunFinding(Finding.In(new SourceSpan("mappings/a.yaml", 3, 4, 5), "DTI2103", ("name", "weigth")), Severity.Error);
        await runs.AddFindingsAsync(begun.Token, [found, written]);
        _time.Advance(TimeSpan.FromSeconds(7));
        await runs.EndAsync(begun.Token, RunStatus.Findings);

        var run = await runs.FindAsync(begun.Token.Run);
        Assert.Equal(
            new RunRecord
            {
                Id = begun.Token.Run, Kind = "run", Status = "findings", AsOf = Start.AsOf, Invented = true, Program = "0.1.0", Definitions = "abc",
                StartedAt = _time.GetUtcNow().AddSeconds(-7), EndedAt = _time.GetUtcNow(),
            },
            run);
        Assert.Equal([step], await runs.StepsAsync(run!.Id));
        Assert.Equivalent(new[] { found, written }, await runs.FindingsAsync(run.Id));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_run_that_was_killed_is_marked_by_the_next(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind, _time);
        var runs = new RunStore(test.Database);
        var killed = await runs.BeginAsync(await LeaseAsync(test.Database), Start);
        var next = await runs.BeginAsync(await LeaseAsync(test.Database), Start);
        Assert.Equal(killed.Token.Run, Assert.Single(next.Abandoned));
        Assert.Equal(["running", "abandoned"], (await runs.ListAsync()).Select(run => run.Status));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_run_that_was_overtaken_cannot_write(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind, _time);
        var runs = new RunStore(test.Database);
        var slow = (await runs.BeginAsync(await LeaseAsync(test.Database), Start)).Token;
        await LeaseAsync(test.Database);
        var fault = await Assert.ThrowsAsync<WarehouseFault>(() => runs.EndAsync(slow, RunStatus.Done));
        Assert.Equal(RunCodes.LeaseLost, fault.Finding.Code);
        Assert.Equal("running", (await runs.FindAsync(slow.Run))!.Status);
        await Assert.ThrowsAsync<WarehouseFault>(() => new DefinitionStore(test.Database).SaveAsync(slow, "definitions", "text"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Nobody_takes_the_lease_in_the_middle_of_a_write(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind, _time);
        var token = await test.Database.BeginRunAsync();
        Task<Lease> taking = null!;
        await test.Database.WriteAsync(
            token,
            async session =>
            {
                taking = Task.Run(() => LeaseAsync(test.Database));
                await Task.Delay(300);
                Assert.False(taking.IsCompleted);
                await session.ExecuteAsync("insert into meta (key, value) values ('written', 'whole')");
            },
            default);
        Assert.Equal(token.Fence + 1, (await taking).Token);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Runs_are_listed_in_pages_newest_first(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind, _time);
        var runs = new RunStore(test.Database);
        var lease = await LeaseAsync(test.Database);
        var ids = new List<long>();
        for (var i = 0; i < 5; i++)
            ids.Insert(0, (await runs.BeginAsync(lease, Start)).Token.Run);
        var first = await runs.ListAsync(limit: 3);
        Assert.Equal(ids[..3], first.Select(run => run.Id));
        Assert.Equal(ids[3..], (await runs.ListAsync(limit: 3, before: first[^1].Id)).Select(run => run.Id));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_definition_is_stored_once(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind, _time);
        var token = await test.Database.BeginRunAsync();
        var definitions = new DefinitionStore(test.Database);
        var hash = await definitions.SaveAsync(token, "definitions", "Bộ chỉ số");
        Assert.Equal(hash, await definitions.SaveAsync(token, "definitions", "Bộ chỉ số"));
        Assert.Equal("Bộ chỉ số", await definitions.FindAsync(hash));
        Assert.Null(await definitions.FindAsync("none"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Real_and_invented_figures_never_share_a_warehouse(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind, _time);
        var token = await test.Database.BeginRunAsync();
        var marker = new InventedMarker(test.Database);
        Assert.Null(await marker.ReadAsync());
        await marker.RequireAsync(token, invented: true);
        await marker.RequireAsync(token, invented: true);
        Assert.True(await marker.ReadAsync());
        Assert.Equal(RunCodes.MarkerDiffers, (await Assert.ThrowsAsync<WarehouseFault>(() => marker.RequireAsync(token, invented: false))).Finding.Code);
    }

    private static Task<Lease> LeaseAsync(Database database) =>
        new LeaseStore(database).AcquireAsync(LeaseStore.Runs, "test", TimeSpan.FromMinutes(1), _ => true);
}
