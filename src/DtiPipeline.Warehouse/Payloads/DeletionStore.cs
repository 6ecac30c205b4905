using System.Collections.Immutable;
using DtiPipeline.Warehouse.Backups;
using DtiPipeline.Warehouse.Connections;
using DtiPipeline.Warehouse.Runs;

namespace DtiPipeline.Warehouse.Payloads;

/// <summary>
/// The end of landed bytes. A deletion goes through three writes (asked for, key destroyed, bytes deleted) with the deeds between them, so that a run
/// that is killed anywhere leaves a record that says what is still to be done.
/// </summary>
public sealed class DeletionStore(Database database)
{
    private const string Columns = "d.id, d.connector, d.stream, d.sha256, d.received_at, d.seen_at, d.rule, d.run_id, d.who, d.asked_at, d.key_destroyed_at, d.deleted_at, d.kept_for";

    // Bytes that came again after a deletion was asked for are not the ones it speaks of.
    private const string IsDeleted =
        "exists (select 1 from payload_deletion d where d.connector = p.connector and d.stream = p.stream and d.sha256 = p.sha256 and d.asked_at >= p.seen_at)";

    /// <summary>What a stream received last before a moment and nobody has deleted yet.</summary>
    public Task<IReadOnlyList<ExpiredPayload>> DueAsync(string connector, string stream, DateTimeOffset before, CancellationToken cancellation = default) => database.UseAsync(
        session => session.ListAsync<ExpiredPayload>(
            $"""
            select p.connector, p.stream, p.sha256, min(p.received_at) as received_at, max(p.seen_at) as seen_at
            from payload p
            where p.connector = @connector and p.stream = @stream and not {IsDeleted}
            group by p.connector, p.stream, p.sha256
            having max(p.seen_at) < @before
            order by max(p.seen_at), p.sha256
            """,
            new { connector, stream, before }),
        cancellation);

    /// <summary>Writes down that bytes are going to be deleted. Nothing has been destroyed yet.</summary>
    /// <param name="rule">What asks for it.</param>
    /// <param name="now">From now on they count as deleted.</param>
    /// <returns>What is to be deleted now; nothing, and nothing is written, while somebody makes a backup.</returns>
    public Task<IReadOnlyList<DeletionRecord>> AskAsync(
        RunToken token, IEnumerable<ExpiredPayload> payloads, string rule, string who, DateTimeOffset now, CancellationToken cancellation = default) => database.WriteAsync(
        token,
        async session =>
        {
            if (await BackupHold.IsHeldAsync(session))
                return [];
            await session.ExecuteAsync(
                """
                insert into payload_deletion (connector, stream, sha256, received_at, seen_at, rule, run_id, who, asked_at)
                values (@Connector, @Stream, @Sha256, @ReceivedAt, @SeenAt, @rule, @Run, @who, @now)
                """,
                payloads.Select(payload => new { payload.Connector, payload.Stream, payload.Sha256, payload.ReceivedAt, payload.SeenAt, rule, token.Run, who, now }));
            return await UnfinishedAsync(session);
        },
        cancellation);

    /// <summary>Deletions that were asked for and are not complete.</summary>
    public Task<IReadOnlyList<DeletionRecord>> UnfinishedAsync(CancellationToken cancellation = default) => database.UseAsync(UnfinishedAsync, cancellation);

    public Task KeysDestroyedAsync(RunToken token, IEnumerable<DeletionRecord> records, DateTimeOffset now, CancellationToken cancellation = default) => database.WriteAsync(
        token,
        session => session.ExecuteAsync("update payload_deletion set key_destroyed_at = @now where id = @Id and key_destroyed_at is null", records.Select(record => new { record.Id, now })),
        cancellation);

    /// <summary>Completes records.</summary>
    /// <param name="keptFor">For whom bytes are kept all the same, by the record's id.</param>
    public Task CompleteAsync(
        RunToken token, IEnumerable<DeletionRecord> records, IReadOnlyDictionary<long, string> keptFor, DateTimeOffset now, CancellationToken cancellation = default) => database.WriteAsync(
        token,
        session => session.ExecuteAsync(
            "update payload_deletion set deleted_at = @now, kept_for = @kept where id = @Id",
            records.Select(record => new { record.Id, now, kept = keptFor.GetValueOrDefault(record.Id) })),
        cancellation);

    /// <summary>Streams that still hold some of these bytes. The one whose time is over is none of them.</summary>
    public async Task<ILookup<string, PayloadHolder>> HoldersAsync(IReadOnlyList<string> hashes, CancellationToken cancellation = default)
    {
        var (names, parameters) = NameList.Of("sha", hashes);
        return (names.Length == 0 ? [] : await database.UseAsync(
            session => session.ListAsync<PayloadHolder>(
                $"select distinct p.connector, p.stream, p.sha256 from payload p where p.sha256 in ({names}) and not {IsDeleted} order by p.connector, p.stream", parameters),
            cancellation)).ToLookup(holder => holder.Sha256, StringComparer.Ordinal);
    }

    /// <summary>The deletions that hold for some payloads of the register, by the payload's id. What came again since is not among them.</summary>
    public async Task<ImmutableDictionary<long, DeletionRecord>> OfAsync(IEnumerable<PayloadRecord> payloads, CancellationToken cancellation = default)
    {
        var wanted = payloads.DistinctBy(payload => payload.Id).ToList();
        var found = ImmutableDictionary.CreateBuilder<long, DeletionRecord>();
        foreach (var some in wanted.Chunk(200))
        {
            var (names, parameters) = NameList.Of("sha", [.. some.Select(payload => payload.Sha256).Distinct(StringComparer.Ordinal)]);
            var records = (await database.UseAsync(
                session => session.ListAsync<DeletionRecord>($"select {Columns} from payload_deletion d where d.sha256 in ({names}) order by d.id", parameters), cancellation))
                .ToLookup(record => (record.Connector, record.Stream, record.Sha256));
            foreach (var payload in some)
                if (records[(payload.Connector, payload.Stream, payload.Sha256)].LastOrDefault(record => record.AskedAt >= payload.SeenAt) is { } record)
                    found[payload.Id] = record;
        }
        return found.ToImmutable();
    }

    /// <summary>All records, the newest first.</summary>
    public Task<IReadOnlyList<DeletionRecord>> ListAsync(int limit = 1000, CancellationToken cancellation = default) => database.UseAsync(
        session => session.ListAsync<DeletionRecord>($"select {Columns} from payload_deletion d order by d.id desc limit @limit", new { limit }), cancellation);

    private static Task<IReadOnlyList<DeletionRecord>> UnfinishedAsync(Session session) =>
        session.ListAsync<DeletionRecord>($"select {Columns} from payload_deletion d where d.deleted_at is null order by d.id");
}
