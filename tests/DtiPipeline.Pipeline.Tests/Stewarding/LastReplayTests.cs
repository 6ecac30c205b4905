using DtiPipeline.Pipeline.Stewarding;
using DtiPipeline.TestKit.Databases;
using DtiPipeline.Warehouse.People;
using DtiPipeline.Warehouse.Runs;

namespace DtiPipeline.Pipeline.Tests.Stewarding;

/// <summary>Which run the stewards' list tells of, and for whom it was.</summary>
public sealed class LastReplayTests
{
    private readonly ManualTime _time = new(new DateTimeOffset(2025, 1, 2, 1, 0, 0, TimeSpan.Zero));

    [Theory, OnSqlite, OnPostgres]
    public async Task A_group_that_was_counted_again_is_told_until_the_next_run(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind, _time);
        var last = new LastReplay(test.Database);
        Assert.Null(await last.ReadAsync(default));

        await RunAsync(test, "run", RunStatus.Done);
        await AskAsync(test, "lan", 12);
        var run = await BeginAsync(test, GroupReplay.Kind);
        Assert.Null(await last.ReadAsync(default));
        _time.Advance(TimeSpan.FromSeconds(7));
        await new RunStore(test.Database).EndAsync(run, RunStatus.Findings);
        Assert.Equal(new ReplayedGroup("DTI5002", "lan", run.Run, _time.GetUtcNow(), IsDone: true, 12), await last.ReadAsync(default));

        // Started at a terminal: whose it is, is not on record.
        await RunAsync(test, GroupReplay.Kind, RunStatus.Done);
        Assert.Null(await last.ReadAsync(default));

        await AskAsync(test, "minh", 3);
        await RunAsync(test, GroupReplay.Kind, RunStatus.Failed);
        Assert.Equal(("minh", false, 3L), await last.ReadAsync(default) is { } failed ? (failed.Who, failed.IsDone, failed.Waited) : default);

        await RunAsync(test, "run", RunStatus.Done);
        Assert.Null(await last.ReadAsync(default));
    }

    private Task AskAsync(TestDatabase test, string who, long rows)
    {
        _time.Advance(TimeSpan.FromSeconds(1));
        return new AuditStore(test.Database).RecordAsync(new AuditAct(
            who, GroupReplay.Action, GroupReplay.Subject + "DTI5002", new Dictionary<string, string> { [GroupReplay.Rows] = rows.ToString(System.Globalization.CultureInfo.InvariantCulture) }));
    }

    private async Task<RunToken> BeginAsync(TestDatabase test, string kind)
    {
        _time.Advance(TimeSpan.FromSeconds(1));
        var lease = await new LeaseStore(test.Database).AcquireAsync(LeaseStore.Runs, "test", TimeSpan.FromMinutes(1), _ => true);
        return (await new RunStore(test.Database).BeginAsync(lease, new RunStart { Kind = kind, AsOf = new DateOnly(2025, 1, 2), Program = "test" })).Token;
    }

    private async Task RunAsync(TestDatabase test, string kind, RunStatus status) => await new RunStore(test.Database).EndAsync(await BeginAsync(test, kind), status);
}
