using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Periods;
using DtiPipeline.Core.Scheduling;
using DtiPipeline.TestKit.Databases;
using DtiPipeline.Warehouse.Connections;
using DtiPipeline.Warehouse.Runs;
using DtiPipeline.Warehouse.Scheduling;

namespace DtiPipeline.Warehouse.Tests.Scheduling;

public sealed class ScheduleStoreTests
{
    private static readonly DateTimeOffset Start = new(2024, 4, 10, 0, 0, 0, TimeSpan.Zero);
    private static readonly Due Night = new(DueKind.Collects, "tthc-dvc", Start.AddHours(1), new(2024, 4, 10));

    [Theory, OnSqlite, OnPostgres]
    public async Task What_has_come_due_is_written_once_however_many_look(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var store = new ScheduleStore(test.Database);
        await store.LookAsync((_, _) => throw new InvalidOperationException("before the first look nothing was due"), Start);
        Assert.Equal(Start, await store.ClockAsync());

        var asked = new List<(DateTimeOffset, DateTimeOffset)>();
        IEnumerable<Due> Between(DateTimeOffset after, DateTimeOffset until)
        {
            lock (asked)
                asked.Add((after, until));
            return [Night];
        }
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => store.LookAsync(Between, Start.AddHours(2)))));
        Assert.Equal([(Start, Start.AddHours(2))], asked.Distinct());
        // A clock that was set back does not make the past due again.
        await store.LookAsync(Between, Start.AddHours(1));
        Assert.Equal(Start.AddHours(2), await store.ClockAsync());
        var entry = Assert.Single(await store.WaitingAsync());
        Assert.Equal((Night, 0), (entry.Due, entry.Attempts));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task An_entry_ends_with_its_run_and_waits_again_when_that_was_cut_short(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var (store, runs) = (new ScheduleStore(test.Database), new RunStore(test.Database));
        await WithEntryAsync(store);
        foreach (var (status, attempts) in ((RunStatus, int)[])[(RunStatus.Interrupted, 0), (RunStatus.Abandoned, 1), (RunStatus.Done, 1)])
        {
            var token = await test.Database.BeginRunAsync();
            await store.ClaimAsync(token, await store.WaitingAsync());
            Assert.True(await store.IsAnyRunningAsync());
            Assert.Empty(await store.WaitingAsync());
            await runs.EndAsync(token, status);
            Assert.False(await store.IsAnyRunningAsync());
            if (status != RunStatus.Done)
                Assert.Equal(attempts, Assert.Single(await store.WaitingAsync()).Attempts);
            else
                Assert.Equal(("ran", token.Run), (Assert.Single(await store.LogAsync()).State, Assert.Single(await store.LogAsync()).Run!.Value));
        }
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Who_lost_the_lease_can_claim_nothing_and_what_it_held_is_free_again(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var store = new ScheduleStore(test.Database);
        await WithEntryAsync(store);
        var stale = await test.Database.BeginRunAsync();
        await store.ClaimAsync(stale, await store.WaitingAsync());
        var leases = new LeaseStore(test.Database);
        var taken = await leases.AcquireAsync(LeaseStore.Runs, "another", TimeSpan.FromMinutes(1), _ => true);
        Assert.Equal(1, await new RunStore(test.Database).AbandonAsync(taken));
        await store.SettleAsync();
        var waiting = await store.WaitingAsync();
        Assert.Equal(1, Assert.Single(waiting).Attempts);
        var fault = await Assert.ThrowsAsync<WarehouseFault>(() => store.ClaimAsync(stale, waiting));
        Assert.Equal(RunCodes.LeaseLost, fault.Finding.Code);
        Assert.Single(await store.WaitingAsync());
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_decision_is_kept_with_its_reason_and_never_made_twice(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var store = new ScheduleStore(test.Database);
        await WithEntryAsync(store);
        var entry = Assert.Single(await store.WaitingAsync());
        var why = Finding.Of(PipelineCodes.NoRoundNeedsIt, ("subject", "tthc-dvc"), ("day", "2024-04-10"));
        await store.DecideAsync([new EntryDecision(entry, EntryState.Skipped, why)]);
        await store.DecideAsync([new EntryDecision(entry, EntryState.Failed)]);
        var kept = Assert.Single(await store.LogAsync());
        Assert.Equal(("skipped", why), (kept.State, kept.Why));
        Assert.NotNull(kept.DecidedAt);
        Assert.Empty(await store.WaitingAsync());
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task The_pieces_of_a_backfill_are_numbered_and_keep_what_they_ask_for(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var store = new ScheduleStore(test.Database);
        var piece = new ScheduleEntry(0, new Due(DueKind.Backfills, "", Start, new(2024, 4, 10)), 0);
        var days = new Window(new(2024, 1, 1), new(2024, 1, 31));
        Assert.Equal(1, await store.AddBackfillAsync([piece with { Days = days, Connectors = ["a", "b"] }, piece with { Rounds = ["x/2024-q1"] }], "vận hành"));
        Assert.Equal(2, await store.AddBackfillAsync([piece with { Due = piece.Due with { At = Start.AddSeconds(1) } }], "vận hành"));
        var waiting = await store.WaitingAsync();
        Assert.Equal(["1/1", "1/2", "2/1"], waiting.Select(entry => entry.Due.Subject));
        Assert.Equal((days, "a b", "x/2024-q1"), (waiting[0].Days!.Value, string.Join(' ', waiting[0].Connectors), Assert.Single(waiting[1].Rounds)));
        Assert.All(await store.LogAsync(), entry => Assert.Equal("vận hành", entry.Who));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task What_became_of_changed_definitions_can_be_read_elsewhere(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var store = new ChangeStore(test.Database);
        Assert.Null(await store.LastAsync());
        await store.AddAsync(new DefinitionChange(Start, "a", true, "hash", null));
        var refused = new DefinitionChange(Start, "b", false, "hash", Finding.Of(PipelineCodes.DefinitionsRefused, ("errors", "2"), ("moment", "10/04/2024 07:00")));
        await store.AddAsync(refused);
        Assert.Equal(refused, await store.LastAsync());
    }

    private static async Task WithEntryAsync(ScheduleStore store)
    {
        await store.LookAsync((_, _) => [], Start);
        await store.LookAsync((_, _) => [Night], Start.AddHours(2));
    }
}
