using System.Collections.Immutable;
using System.Globalization;
using DtiPipeline.Core.Scheduling;
using DtiPipeline.Warehouse.Connections;
using DtiPipeline.Warehouse.People;
using DtiPipeline.Warehouse.Runs;

namespace DtiPipeline.Warehouse.Scheduling;

/// <summary>
/// The ledger of everything that came due. It, and not the program that wakes us, decides what is due: up to the clock's moment everything has been
/// written down, once, and stays until it is decided.
/// </summary>
public sealed class ScheduleStore(Database database)
{
    private const string Insert =
        """
        insert into schedule_entry (kind, subject, due_at, as_of, from_day, to_day, connectors, rounds, state, attempts, who)
        values (@Kind, @Subject, @DueAt, @AsOf, @FromDay, @ToDay, @Connectors, @Rounds, 'waiting', 0, @Who)
        on conflict (kind, subject, due_at) do nothing
        """;

    /// <summary>Up to when everything that came due has been written down; null before the first look.</summary>
    public async Task<DateTimeOffset?> ClockAsync(CancellationToken cancellation = default) => (await database.UseAsync(FindClockAsync, cancellation))?.LookedAt;

    /// <summary>Writes down what has come due since the last look. The first look of all begins now: nothing was due before there was a schedule.</summary>
    /// <param name="between">What comes due after one moment and up to another.</param>
    public Task LookAsync(Func<DateTimeOffset, DateTimeOffset, IEnumerable<Due>> between, DateTimeOffset now, CancellationToken cancellation = default) => InTransactionAsync(
        async session =>
        {
            if (await FindClockAsync(session) is not { } clock)
            {
                await session.ExecuteAsync("insert into schedule_clock (id, looked_at) values (1, @now) on conflict (id) do nothing", new { now });
                return;
            }
            // Of two workers that look at once one writes; a clock that was set back waits for its time.
            if (now <= clock.LookedAt || await session.ExecuteAsync("update schedule_clock set looked_at = @now where looked_at = @LookedAt", new { now, clock.LookedAt }) == 0)
                return;
            await session.ExecuteAsync(Insert, between(clock.LookedAt, now).Select(due => EntryRow.Of(new ScheduleEntry(0, due, 0), due.Subject, null)));
        },
        cancellation);

    /// <summary>Entries whose run is over take its end: done, failed, or waiting again where it was cut short.</summary>
    public Task SettleAsync(CancellationToken cancellation = default) => InTransactionAsync(SettleAsync, cancellation);

    internal static async Task SettleAsync(Session session)
    {
        const string Of = "where state = 'running' and exists (select 1 from run r where r.id = schedule_entry.run_id and r.status in";
        var now = session.Database.Now();
        await session.ExecuteAsync($"update schedule_entry set state = 'ran', decided_at = @now {Of} ('done', 'findings'))", new { now });
        await session.ExecuteAsync($"update schedule_entry set state = 'failed', decided_at = @now {Of} ('failed'))", new { now });
        await session.ExecuteAsync($"update schedule_entry set state = 'waiting' {Of} ('abandoned'))");
        // Who was asked to stop has done nothing wrong.
        await session.ExecuteAsync($"update schedule_entry set state = 'waiting', attempts = attempts - 1 {Of} ('interrupted'))");
    }

    /// <summary>What waits to be decided.</summary>
    public async Task<ImmutableArray<ScheduleEntry>> WaitingAsync(CancellationToken cancellation = default) =>
    [
        .. (await database.UseAsync(
            session => session.ListAsync<EntryRow>($"select {EntryRow.Columns} from schedule_entry where decided_at is null and state = 'waiting' order by id"), cancellation)).Select(row => row.ToEntry()),
    ];

    /// <summary>True while some entry is in the hands of a run.</summary>
    public Task<bool> IsAnyRunningAsync(CancellationToken cancellation = default) => database.UseAsync(
        async session => await session.SingleAsync<long>("select count(*) from schedule_entry where decided_at is null and state = 'running'") > 0, cancellation);

    /// <summary>Keeps what was decided of entries that wait. Of two workers that decide the same, one writes.</summary>
    public Task DecideAsync(IEnumerable<EntryDecision> decisions, CancellationToken cancellation = default) => InTransactionAsync(
        session => session.ExecuteAsync(
            "update schedule_entry set state = @state, why = @why, run_id = @Run, decided_at = @now where id = @Id and state = 'waiting'",
            decisions.Where(decision => decision.State != EntryState.Waiting).Select(decision => new
            {
                decision.Entry.Id, state = decision.State.Word(), why = decision.Why is null ? null : FindingJson.Whole(decision.Why), decision.Run, now = database.Now(),
            })),
        cancellation);

    /// <summary>Puts entries into the hands of a run.</summary>
    /// <exception cref="WarehouseFault">The run's lease went to somebody else.</exception>
    public Task ClaimAsync(RunToken token, IEnumerable<ScheduleEntry> entries, CancellationToken cancellation = default) => database.WriteAsync(
        token,
        session => session.ExecuteAsync(
            "update schedule_entry set state = 'running', run_id = @Run, attempts = attempts + 1, why = null where id = @Id and state = 'waiting'",
            entries.Select(entry => new { token.Run, entry.Id })),
        cancellation);

    /// <summary>Writes down the pieces of a backfill, and on record who asked for it.</summary>
    /// <returns>Its number.</returns>
    public async Task<long> AddBackfillAsync(IReadOnlyList<ScheduleEntry> pieces, string who, CancellationToken cancellation = default) => (await database.ActAsync<long?>(
        new AuditAct(who, "schedule.backfill", "schedule", new Dictionary<string, string>
        {
            ["connectors"] = string.Join(' ', pieces.SelectMany(piece => piece.Connectors).Distinct(StringComparer.Ordinal)),
            ["rounds"] = string.Join(' ', pieces.SelectMany(piece => piece.Rounds).Distinct(StringComparer.Ordinal)),
            ["pieces"] = IsoText.Of(pieces.Count),
        }),
        async session =>
        {
            var number = 1 + await session.SingleAsync<long>("select count(distinct due_at) from schedule_entry where kind = 'backfills'");
            await session.ExecuteAsync(Insert, pieces.Select((piece, index) => EntryRow.Of(piece, string.Create(CultureInfo.InvariantCulture, $"{number}/{index + 1}"), who)));
            return number;
        },
        cancellation)).GetValueOrDefault();

    /// <summary>Rounds that were closed by the calendar, <c>assessment/round</c>.</summary>
    public async Task<ImmutableHashSet<string>> FrozenAsync(CancellationToken cancellation = default) =>
        [.. await database.UseAsync(session => session.ListAsync<string>("select subject from schedule_entry where kind = 'closes' and state = 'ran'"), cancellation)];

    /// <summary>When each source was asked last, with an answer, by a run that also scored.</summary>
    public async Task<ImmutableDictionary<string, LastCollection>> CollectedAsync(CancellationToken cancellation = default)
    {
        var rows = await database.UseAsync(
            session => session.ListAsync<CollectionRow>(
                """
                select s.connector, r.id as run, r.started_at, count(distinct s.stream) as streams,
                  (select count(*) from run_step o where o.run_id = r.id and o.step = 'score') as rounds
                from run r join run_step s on s.run_id = r.id and s.step = 'collect'
                where r.status in ('done', 'findings') and r.kind not in ('replay', 'backfill', 'close', 'collect')
                  and not exists (select 1 from run_step f where f.run_id = r.id and f.step = 'collect' and f.connector = s.connector and f.status = 'failed')
                  and r.id > (select coalesce(max(id), 0) - 200 from run)
                group by s.connector, r.id, r.started_at
                order by r.id
                """),
            cancellation);
        return rows.GroupBy(row => row.Connector).ToImmutableDictionary(
            connector => connector.Key, connector => new LastCollection(connector.Last().Run, connector.Last().StartedAt, (int)connector.Last().Streams, (int)connector.Last().Rounds));
    }

    /// <summary>The ledger, the newest first.</summary>
    /// <param name="before">Only entries before this one, for the next page.</param>
    public async Task<ImmutableArray<EntryRecord>> LogAsync(int limit = 50, long before = long.MaxValue, CancellationToken cancellation = default) => Records(await database.UseAsync(
        session => session.ListAsync<EntryRow>($"select {EntryRow.Columns} from schedule_entry where id < @before order by id desc limit @limit", new { before, limit }), cancellation));

    /// <summary>The last entry of each source and each round.</summary>
    public async Task<ImmutableArray<EntryRecord>> LatestAsync(CancellationToken cancellation = default) => Records(await database.UseAsync(
        session => session.ListAsync<EntryRow>(
            $"select {EntryRow.Columns} from schedule_entry where id in (select max(id) from schedule_entry where kind in ('collects', 'closes') group by kind, subject) order by subject"),
        cancellation));

    private static ImmutableArray<EntryRecord> Records(IEnumerable<EntryRow> rows) => [.. rows.Select(row => row.ToRecord())];

    private static Task<ClockRow?> FindClockAsync(Session session) => session.FirstOrDefaultAsync<ClockRow>("select looked_at from schedule_clock");

    // These are facts about time and about runs that are over, so they need no lease; each update says itself from which state it goes.
    private async Task InTransactionAsync(Func<Session, Task> write, CancellationToken cancellation)
    {
        await using var session = await database.ConnectAsync(cancellation);
        await database.ExplainedAsync(async () =>
        {
            await session.BeginAsync();
            await write(session);
            await session.CommitAsync();
            return true;
        });
    }
}
