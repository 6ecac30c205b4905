using System.Collections.Immutable;
using Dapper;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Drift;
using DtiPipeline.Core.Records;
using DtiPipeline.Warehouse.Connections;
using DtiPipeline.Warehouse.Drift;
using DtiPipeline.Warehouse.Runs;

namespace DtiPipeline.Warehouse.Staging;

/// <summary>
/// A delivery on its way into staging. It writes in short batches that nobody sees until it is complete; when it is disposed before, or its process
/// is killed, the next load of the stream takes back what it wrote. Not for use by several threads.
/// </summary>
public sealed class StagingLoad : IAsyncDisposable
{
    /// <summary>Rows a transaction: short enough that another writer of a SQLite file hardly waits.</summary>
    private const int BatchSize = 5_000;

    private readonly Session _session;
    private readonly RunToken _token;
    private readonly StagingSql _sql;
    private readonly RowIdentity _identity;
    private readonly SortedDictionary<DropReason, long> _drops = [];
    private readonly List<(long Payload, SeenFile File)> _seen = [];
    private IReadOnlyDictionary<DropReason, string>? _droppedAt;
    private long _accepted;
    private long _rejected;
    private long _added;
    private long _changed;

    internal StagingLoad(Session session, RunToken token, StagingTable table, long id, ImmutableArray<long> abandoned)
    {
        _session = session;
        _token = token;
        _sql = new StagingSql(table);
        _identity = new RowIdentity(table.Layout);
        Table = table;
        Id = id;
        Abandoned = abandoned;
    }

    public long Id { get; }

    public StagingTable Table { get; }

    /// <summary>Earlier loads of the stream that never ended and were taken back when this one began.</summary>
    public ImmutableArray<long> Abandoned { get; }

    /// <summary>Writes rows: new ones, and new versions of changed ones; unchanged ones cost a comparison.</summary>
    /// <exception cref="WarehouseFault">Another run has taken the lease, or the load was taken back.</exception>
    public async Task<BatchResult> WriteAsync(IReadOnlyList<AcceptedRow> rows, long payloadId)
    {
        var duplicates = 0;
        var conflicts = ImmutableArray.CreateBuilder<AcceptedRow>();
        foreach (var chunk in rows.Chunk(BatchSize))
        {
            var batch = new StagingBatch(_identity, chunk);
            var (repeated, changed, written) = await InTransactionAsync(() => WriteBatchAsync(batch, payloadId));
            var same = repeated.Count(row => row.IsSame);
            // Counted only now: a batch that was not committed does not count.
            _accepted += batch.Count - repeated.Count;
            _changed += changed;
            _added += written - changed;
            duplicates += batch.Duplicates + same;
            conflicts.AddRange(batch.Conflicts);
            conflicts.AddRange(repeated.Where(row => !row.IsSame).Select(row => batch[row.RowKey]));
        }
        Drop(DropReason.Duplicate, duplicates);
        return new BatchResult(duplicates, conflicts.ToImmutable());
    }

    /// <summary>Keeps rows that were refused. They stay whatever becomes of the load.</summary>
    public async Task RejectAsync(IReadOnlyList<RejectedRow> rows, long payloadId) =>
        _rejected += await InTransactionAsync(() => RejectStore.AddAsync(_session, Id, payloadId, rows));

    /// <summary>Counts rows that are no data.</summary>
    public void Drop(DropReason reason, long rows)
    {
        if (rows > 0)
            _drops[reason] = _drops.GetValueOrDefault(reason) + rows;
    }

    /// <summary>Says where the rows stand that are no data, by reason, as people read it.</summary>
    public void DroppedAt(IReadOnlyDictionary<DropReason, string> positions) => _droppedAt = positions;

    /// <summary>Remembers what a file looked like, should the load become complete.</summary>
    public void Saw(SeenFile file, long payloadId) => _seen.Add((payloadId, file));

    /// <summary>Ends what the delivery replaced and makes it visible, at once.</summary>
    /// <param name="scope">Which earlier rows it replaces.</param>
    /// <param name="coverage">What it speaks for.</param>
    /// <param name="received">How many rows the reader gave out, where the caller counted them.</param>
    /// <exception cref="DeliveryFault">Not every row received is accepted, rejected or dropped: nothing was made visible, the caller fails the load.</exception>
    public async Task<LoadCounts> CompleteAsync(LoadScope scope, IEnumerable<LoadCoverage> coverage, long? received = null)
    {
        // Nobody else writes this table while we hold the lease, so what is found here still holds when it is written.
        await _session.Database.ExplainedAsync(async () =>
        {
            await _session.ExecuteAsync(StagingSql.CreateFound(_session.Dialect.CreateTemporary));
            var parameters = new DynamicParameters(new { load = Id });
            await _session.ExecuteAsync(_sql.FindAbsent(scope.Condition(Table, parameters)), parameters);
            return await _session.ExecuteAsync(_sql.FindSources);
        });
        return await InTransactionAsync(() => CompleteAsync(scope, [.. coverage], received));
    }

    private async Task<LoadCounts> CompleteAsync(LoadScope scope, ImmutableArray<LoadCoverage> records, long? received)
    {
        await RequireAccountAsync(received);
        var closed = await _session.ExecuteAsync(_sql.CloseAbsent, new { load = Id });
        var dropped = _drops.Values.Sum();
        var counts = new LoadCounts(_accepted + _rejected + dropped, _accepted, _rejected, dropped, _accepted - _added - _changed, _added, _changed, closed);
        await _session.ExecuteAsync(
            "insert into load_drop (load_id, reason, row_count, positions) values (@Id, @reason, @rows, @places)",
            _drops.Select(drop => new { Id, reason = DropReasons.Words.WordOf(drop.Key), rows = drop.Value, places = _droppedAt?.GetValueOrDefault(drop.Key) }));
        await ShapeStore.AddAsync(_session, Id, Table.Connector, Table.Stream, _seen);
        foreach (var record in records)
            await CoverageStore.AddAsync(_session, Id, record);
        await RejectStore.CloseReadAgainAsync(_session, Table, Id, scope, records);
        await _session.ExecuteAsync(StagingSql.KeepSources, new { load = Id });
        if (_added + _changed + closed > 0)
            await _session.AnalyzeAsync(Table.Name);
        await _session.ExecuteAsync(
            """
            update load set state = 'complete', ended_at = @now, scope = @Words, received = @Received, accepted = @Accepted, rejected = @Rejected,
              dropped = @Dropped, unchanged = @Unchanged, added = @New, changed = @Changed, closed = @Closed
            where id = @Id
            """,
            new
            {
                now = _session.Database.Now(), scope.Words, Id,
                counts.Received, counts.Accepted, counts.Rejected, counts.Dropped, counts.Unchanged, counts.New, counts.Changed, counts.Closed,
            });
        return counts;
    }

    /// <summary>Takes the delivery back: the data stay as they were. Rejected rows are kept.</summary>
    public Task FailAsync(Finding finding) => InTransactionAsync(async () =>
    {
        await _session.ExecuteAsync(StagingSql.Undo(Table.Name), new { load = Id });
        await RejectStore.CloseAttemptsAsync(_session, Table, Id);
        var dropped = _drops.Values.Sum();
        return await _session.ExecuteAsync(
            """
            update load set state = 'failed', ended_at = @now, received = @received, accepted = @accepted, rejected = @rejected,
              dropped = @dropped, finding = @finding
            where id = @Id
            """,
            new { now = _session.Database.Now(), received = _accepted + _rejected + dropped, accepted = _accepted, rejected = _rejected, dropped, finding = FindingJson.Whole(finding), Id });
    });

    public ValueTask DisposeAsync() => _session.DisposeAsync();

    /// <summary>Compares what was counted with what stands in the tables, so that a row that got lost on the way is noticed by the night that lost it.</summary>
    private async Task RequireAccountAsync(long? received)
    {
        var accepted = await _session.SingleAsync<long>("select count(*) from seen_rows");
        var rejected = await _session.SingleAsync<long>("select count(*) from reject where load_id = @Id", new { Id });
        var counted = _accepted + _rejected + _drops.Values.Sum();
        if (accepted == _accepted && rejected == _rejected && (received ?? counted) == counted)
            return;
        throw new DeliveryFault(Finding.From(new DataPlace { Connector = Table.Connector, Stream = Table.Stream }, RunCodes.RowsUnaccounted,
            ("received", IsoText.Of(received ?? counted)), ("accepted", IsoText.Of(accepted)), ("rejected", IsoText.Of(rejected)), ("dropped", IsoText.Of(_drops.Values.Sum()))));
    }

    private async Task<(IReadOnlyList<RepeatedRow> Repeated, int Changed, int Written)> WriteBatchAsync(StagingBatch batch, long payloadId)
    {
        await _session.ExecuteAsync($"{_session.Dialect.Empty} {_sql.Incoming.Name}");
        await _session.FillAsync(_sql.Incoming, batch.ToValues(payloadId));
        var repeated = await _session.ListAsync<RepeatedRow>(StagingSql.Repeated);
        if (repeated.Count > 0)
            await _session.ExecuteAsync(StagingSql.DropRepeated);
        await _session.ExecuteAsync(StagingSql.Remember);
        var changed = await _session.ExecuteAsync(_sql.CloseChanged, new { load = Id });
        var written = await _session.ExecuteAsync(_sql.WriteNew, new { load = Id });
        return (repeated, changed, written);
    }

    // Besides the lease, the load itself must still be open: another load of the stream may have begun and taken it back.
    private Task<T> InTransactionAsync<T>(Func<Task<T>> write) => _session.WriteAsync(_token, async () =>
    {
        var state = await _session.SingleAsync<string>("select state from load where id = @Id {{for share}}", new { Id });
        return state == "open" ? await write() : throw new WarehouseFault(Finding.Of(RunCodes.LoadNotOpen, ("load", IsoText.Of(Id)), ("state", state)));
    });
}
