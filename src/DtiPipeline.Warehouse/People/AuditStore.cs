using System.Text.Encodings.Web;
using System.Text.Json;
using DtiPipeline.Core.People;
using DtiPipeline.Core.Periods;
using DtiPipeline.Warehouse.Connections;

namespace DtiPipeline.Warehouse.People;

/// <summary>
/// Who did what. Entries are written in the transaction of the deed itself, and each one's hash covers the one before: an entry that is changed,
/// taken out or put in afterwards breaks the chain. Who writes the whole chain anew is found out by a <see cref="AuditCheckpoint"/> on paper.
/// </summary>
public sealed class AuditStore(Database database)
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Entries, the newest first.</summary>
    /// <param name="subject">The beginning of a subject; null: all.</param>
    public Task<IReadOnlyList<AuditEntry>> ListAsync(string? subject = null, int limit = 100, CancellationToken cancellation = default) =>
        new AuditReader(database).ListAsync(new AuditFilter { Subject = subject ?? "" }, limit, cancellation: cancellation);

    /// <summary>Goes through the whole chain.</summary>
    /// <returns>The first entry that does not follow from the one before it; null when all do. An id of 0 says that the last entries are gone.</returns>
    public Task<AuditEntry?> FirstBrokenAsync(CancellationToken cancellation = default) =>
        database.UseAsync(async session => (await AuditChain.WalkAsync(session)).Broken, cancellation);

    /// <summary>The checkpoint of the newest entry; of a subject or an action, of their newest.</summary>
    /// <returns>Null when there is no such entry.</returns>
    public Task<AuditCheckpoint?> CheckpointAsync(string? subject = null, string? action = null, CancellationToken cancellation = default) => database.UseAsync(
        async session => await session.FirstOrDefaultAsync<AuditEntry>(
            $"""
            select id, hash from audit_entry
            where 1 = 1 {(subject is null ? "" : "and subject = @subject")} {(action is null ? "" : "and action = @action")}
            order by id desc limit 1
            """,
            new { subject, action }) is { } entry ? AuditCheckpoint.Of(entry.Id, entry.Hash) : null,
        cancellation);

    /// <summary>Holds the record against a checkpoint. That entries follow from each other up to there is for <see cref="FirstBrokenAsync"/> to say.</summary>
    public Task<HeldCheckpoint> HoldAsync(AuditCheckpoint checkpoint, CancellationToken cancellation = default) => database.UseAsync(
        async session =>
        {
            var newest = await session.SingleAsync<long>("select coalesce(max(id), 0) from audit_entry");
            if (await session.FirstOrDefaultAsync<string>("select hash from audit_entry where id = @Number", new { checkpoint.Number }) is not { } hash)
                return new HeldCheckpoint(checkpoint, CheckpointState.Missing, 0, newest);
            var differing = checkpoint.DifferingFrom(hash);
            return new HeldCheckpoint(checkpoint, differing == 0 ? CheckpointState.Stands : CheckpointState.Differs, differing, newest);
        },
        cancellation);

    /// <summary>Records a deed that is done outside the warehouse.</summary>
    public Task RecordAsync(AuditAct act, CancellationToken cancellation = default) => database.ActAsync<object>(act, _ => Task.FromResult<object?>(act), cancellation);

    /// <summary>Does a deed outside the warehouse and records it: one that fails is not on record.</summary>
    public Task DoAsync(AuditAct act, Func<CancellationToken, Task> deed, CancellationToken cancellation) => database.ActAsync<object>(
        act,
        async _ =>
        {
            await deed(cancellation);
            return act;
        },
        cancellation);

    /// <summary>Records a deed unless the same person did the same to the same subject before on this day in Việt Nam.</summary>
    /// <returns>False when it is on record already.</returns>
    public async Task<bool> RecordOnceADayAsync(AuditAct act, CancellationToken cancellation = default)
    {
        var first = VietnamTime.StartOf(VietnamTime.Today(database.Time));
        // Asked first without the lock: most views repeat one that is on record.
        if (await database.UseAsync(session => IsOnRecordAsync(session, act, first), cancellation))
            return false;
        return await database.ActAsync<object>(
            act,
            async session =>
            {
                await LockAsync(session);
                return await IsOnRecordAsync(session, act, first) ? null : act;
            },
            cancellation) is not null;
    }

    /// <summary>Writes an entry in the transaction that does the deed.</summary>
    internal static async Task WriteAsync(Session session, AuditAct act)
    {
        var entry = new AuditEntry
        {
            At = session.Database.Now(),
            Who = act.Who,
            Action = act.Action,
            Subject = act.Subject,
            Detail = JsonSerializer.Serialize(act.Detail ?? new Dictionary<string, string>(), Plain),
            Previous = await LockAsync(session),
        };
        entry = entry with { Hash = AuditChain.HashOf(entry) };
        await session.ExecuteAsync(
            "insert into audit_entry (at, who, action, subject, detail, previous, hash) values (@At, @Who, @Action, @Subject, @Detail, @Previous, @Hash)", entry);
        await session.ExecuteAsync("update meta set value = @Hash where key = 'audit'", new { entry.Hash });
    }

    /// <summary>Makes whoever writes next wait, so that no two entries follow the same one.</summary>
    /// <returns>The hash to go on from.</returns>
    private static Task<string> LockAsync(Session session) => session.SingleAsync<string>("update meta set value = value where key = 'audit' returning value");

    private static async Task<bool> IsOnRecordAsync(Session session, AuditAct act, DateTimeOffset since) => await session.SingleAsync<long>(
        "select count(*) from audit_entry where subject = @Subject and action = @Action and who = @Who and at >= @since", new { act.Subject, act.Action, act.Who, since }) > 0;
}
