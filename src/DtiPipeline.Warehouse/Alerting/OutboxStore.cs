using System.Collections.Immutable;
using System.Globalization;
using DtiPipeline.Core.Alerting;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Warehouse.Connections;
using DtiPipeline.Warehouse.People;
using DtiPipeline.Warehouse.Runs;

namespace DtiPipeline.Warehouse.Alerting;

/// <summary>
/// Messages that wait, and what became of them. A sender claims one, sends it and says how it went; one that is killed in between leaves a claim that
/// expires, so a message may be sent twice but is never lost.
/// </summary>
public sealed class OutboxStore(Database database)
{
    private const string Undelivered = "(state = 'given-up' or (state = 'waiting' and attempts > 0))";

    /// <summary>Writes messages that are there not yet.</summary>
    public Task AddAsync(IEnumerable<AlertMessage> messages, DateTimeOffset now, CancellationToken cancellation = default) =>
        database.UseAsync(session => AddAsync(session, messages, now), cancellation);

    /// <summary>Takes a message that is due, the oldest first.</summary>
    /// <param name="hold">For so long nobody else takes it.</param>
    /// <returns>Null when none is due.</returns>
    public async Task<OutboxEntry?> ClaimAsync(DateTimeOffset now, TimeSpan hold, CancellationToken cancellation = default) => (await database.UseAsync(
        session => session.FirstOrDefaultAsync<OutboxRow>(
            $$"""
            update outbox_message set claimed_until = @until, attempts = attempts + 1
            where id = (select min(id) from outbox_message where state = 'waiting' and next_at <= @now and (claimed_until is null or claimed_until <= @now))
              and state = 'waiting' and (claimed_until is null or claimed_until <= @now)
            returning {{OutboxRow.Columns}}
            """,
            new { now, until = now + hold }),
        cancellation))?.ToEntry();

    public Task DeliveredAsync(long id, DateTimeOffset now, CancellationToken cancellation = default) => database.UseAsync(
        session => session.ExecuteAsync("update outbox_message set state = 'delivered', claimed_until = null, last_error = null, decided_at = @now where id = @id", new { id, now }), cancellation);

    /// <param name="again">When it is tried next; null: it is given up.</param>
    public Task FailedAsync(long id, Finding why, DateTimeOffset? again, DateTimeOffset now, CancellationToken cancellation = default) => database.UseAsync(
        session => session.ExecuteAsync(
            "update outbox_message set state = @state, claimed_until = null, last_error = @why, next_at = @next, decided_at = @decided where id = @id",
            new { id, state = again is null ? "given-up" : "waiting", why = FindingJson.Whole(why), next = again ?? now, decided = again is null ? now : (DateTimeOffset?)null }),
        cancellation);

    /// <summary>Messages that were tried in vain: given up, or waiting for another try. The newest first.</summary>
    public async Task<ImmutableArray<OutboxEntry>> UndeliveredAsync(int limit = 100, CancellationToken cancellation = default) => Entries(await database.UseAsync(
        session => session.ListAsync<OutboxRow>($"select {OutboxRow.Columns} from outbox_message where {Undelivered} order by id desc limit @limit", new { limit }), cancellation));

    public Task<long> CountUndeliveredAsync(CancellationToken cancellation = default) =>
        database.UseAsync(session => session.SingleAsync<long>($"select count(*) from outbox_message where {Undelivered}"), cancellation);

    /// <summary>The newest messages, whatever became of them.</summary>
    public async Task<ImmutableArray<OutboxEntry>> ListAsync(int limit = 50, CancellationToken cancellation = default) => Entries(await database.UseAsync(
        session => session.ListAsync<OutboxRow>($"select {OutboxRow.Columns} from outbox_message order by id desc limit @limit", new { limit }), cancellation));

    /// <summary>Has a message that was tried in vain sent again at once. Who asked for it stays on record.</summary>
    /// <returns>False where it was delivered meanwhile, or is not there.</returns>
    public Task<bool> RetryAsync(long id, string who, CancellationToken cancellation = default) => database.ActAsync(
        new AuditAct(who, "alert.resent", $"message/{id.ToString(CultureInfo.InvariantCulture)}"),
        $"update outbox_message set state = 'waiting', attempts = 0, next_at = @now, decided_at = null where id = @id and {Undelivered}", new { id, now = database.Now() }, cancellation);

    internal static Task<int> AddAsync(Session session, IEnumerable<AlertMessage> messages, DateTimeOffset now) => session.ExecuteAsync(
        """
        insert into outbox_message (message_id, kind, channel, address, subject, body, state, made_at, attempts, next_at)
        values (@Id, @Kind, @channel, @Address, @Subject, @Body, 'waiting', @now, 0, @now)
        on conflict (message_id) do nothing
        """,
        messages.Select(message => new { message.Id, message.Kind, channel = message.Channel.Word(), message.Address, message.Subject, message.Body, now }));

    private static ImmutableArray<OutboxEntry> Entries(IEnumerable<OutboxRow> rows) => [.. rows.Select(row => row.ToEntry())];
}
