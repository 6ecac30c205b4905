using System.Collections.Immutable;
using Dapper;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Drift;
using DtiPipeline.Core.Records;
using DtiPipeline.Warehouse.Connections;
using DtiPipeline.Warehouse.Drift;
using DtiPipeline.Warehouse.Runs;
using DtiPipeline.Warehouse.Staging.Words;

namespace DtiPipeline.Warehouse.Staging;

/// <summary>
/// A delivery on its way into staging. It collects rows, sets them against each other when all are there, and writes them in lots that nobody sees until it is
/// complete; when it is disposed before, or its process is killed, the next load of the stream takes back what it wrote. Not for use by several
/// threads.
/// </summary>
public sealed class StagingLoad : IAsyncDisposable
{
    private readonly Session _session;
    private readonly RunToken _token;
    private readonly StagingSql _sql;
    private readonly IncomingRows _incoming;
    private readonly CarriedWords _words;
    private readonly SortedDictionary<DropReason, long> _drops = [];
    private readonly List<(long Payload, SeenFile File)> _seen = [];
    private IReadOnlyDictionary<DropReason, string>? _droppedAt;
    private SharedRows? _shared;
    private bool _isSettled;
    private long _accepted;
    private long _rejected;
    private long _added;
    private long _changed;
    private long _closed;

    internal StagingLoad(Session session, RunToken token, StagingTable table, long id, ImmutableArray<long> abandoned, ImmutableArray<ImmutableArray<string>> words)
    {
        _session = session;
        _token = token;
        _sql = new StagingSql(table);
        _incoming = new IncomingRows(table, id);
        _words = new CarriedWords(table, _sql.Written, words);
        Table = table;
        Id = id;
        Abandoned = abandoned;
    }

    public long Id { get; }

    public StagingTable Table { get; }

    /// <summary>Earlier loads of the stream that never ended and were taken back when this one began.</summary>
    public ImmutableArray<long> Abandoned { get; }

    /// <summary>Takes rows, all of them or none.</summary>
    /// <exception cref="WarehouseFault">Another run has taken the lease, or the load was taken back.</exception>
    public async Task WriteAsync(IReadOnlyList<AcceptedRow> rows, long payloadId)
    {
        if (rows.Count == 0)
            return;
        await InTransactionAsync(() => Task.FromResult(true));
        _incoming.Add(rows, payloadId);
    }

    /// <summary>
    /// Sets the rows against each other, once all have been taken. One that came before in this delivery exactly so is counted as dropped; what came before
    /// with other content is handed back.
    /// </summary>
    public SettledRows Settle()
    {
        var settled = _incoming.Settle();
        _isSettled = true;
        _accepted = settled.Rows + (_shared?.Rows ?? 0);
        Drop(DropReason.Duplicate, settled.Repeats.Length);
        return settled;
    }

    /// <summary>
    /// Says that the delivery has rows which are as they were staged and are not handed over. Of what the delivery speaks for, only these and the ones that are handed over or gone
    /// may be open; see <see cref="StagingStore.DiffersOnlyByAsync"/>.
    /// </summary>
    /// <param name="before">The load before, which the stream stands on.</param>
    /// <param name="rows">How many.</param>
    /// <param name="gone">Rows of the load before that are not among them.</param>
    public void Share(long before, long rows, IReadOnlyList<StagedKey> gone) => _shared = new SharedRows(Table, before, rows, gone);

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
    /// <exception cref="InvalidOperationException">The rows contradict each other and nobody has asked for it (see <see cref="SettleAsync"/>).</exception>
    public async Task<LoadCounts> CompleteAsync(LoadScope scope, IEnumerable<LoadCoverage> coverage, long? received = null)
    {
        if (!_isSettled && !Settle().Conflicts.IsEmpty)
            throw new InvalidOperationException($"load {Id} has rows that contradict each other");
        var counted = _accepted + _rejected + _drops.Values.Sum();
        if ((received ?? counted) != counted)
            throw Unaccounted(received, _accepted, _rejected);
        var merge = await WriteLotsAsync(scope);
        await RequireAccountAsync(merge, received);
        return await InTransactionAsync(() => EndAsync(scope, merge, [.. coverage]));
    }

    private async Task<LoadCounts> EndAsync(LoadScope scope, MergedRows merge, ImmutableArray<LoadCoverage> records)
    {
        var dropped = _drops.Values.Sum();
        var counts = new LoadCounts(_accepted + _rejected + dropped, _accepted, _rejected, dropped, merge.Unchanged, _added, _changed, _closed);
        await _session.ExecuteAsync(
            "insert into load_drop (load_id, reason, row_count, positions) values (@Id, @reason, @rows, @places)",
            _drops.Select(drop => new { Id, reason = DropReasons.Words.WordOf(drop.Key), rows = drop.Value, places = _droppedAt?.GetValueOrDefault(drop.Key) }));
        await ShapeStore.AddAsync(_session, Id, Table.Connector, Table.Stream, _seen);
        await _words.SaveAsync(_session, Id, wasEmpty: merge.Before == 0);
        foreach (var record in records)
            await CoverageStore.AddAsync(_session, Id, record);
        await RejectStore.CloseReadAgainAsync(_session, Table, Id, scope, records);
        await _session.ExecuteAsync(
            "insert into load_source (load_id, payload_id, row_count) values (@Id, @Key, @Value)", merge.Sources.Select(source => new { Id, source.Key, source.Value }));
        // What the planner knows holds until a tenth of it is another: looking again takes most of a second for a million rows.
        if ((_added + _changed + _closed) * 10 > merge.Before)
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
        var (accepted, dropped) = (_isSettled ? _accepted : _incoming.Count + (_shared?.Rows ?? 0), _drops.Values.Sum());
        return await _session.ExecuteAsync(
            """
            update load set state = 'failed', ended_at = @now, received = @received, accepted = @accepted, rejected = @rejected,
              dropped = @dropped, finding = @finding
            where id = @Id
            """,
            new { now = _session.Database.Now(), received = accepted + _rejected + dropped, accepted, rejected = _rejected, dropped, finding = FindingJson.Whole(finding), Id });
    });

    public ValueTask DisposeAsync()
    {
        _incoming.Dispose();
        return _session.DisposeAsync();
    }

    /// <summary>Compares what was counted with what stands in the tables, so that a row that got lost on the way is noticed by the night that lost it.</summary>
    private async Task RequireAccountAsync(MergedRows merge, long? received)
    {
        // Counting a million rows takes a while, during which nobody shall wait: these rows are nobody else's.
        var (open, rejected) = await _session.Database.ExplainedAsync(async () => (
            await _session.SingleAsync<long>(StagingSql.CountOpen(Table)), await _session.SingleAsync<long>("select count(*) from reject where load_id = @Id", new { Id })));
        var accepted = open - merge.Before + _closed + _changed + merge.Unchanged;
        if (accepted != _accepted || rejected != _rejected)
            throw Unaccounted(received, accepted, rejected);
    }

    private DeliveryFault Unaccounted(long? received, long accepted, long rejected) => new(
        Finding.From(new DataPlace { Connector = Table.Connector, Stream = Table.Stream }, RunCodes.RowsUnaccounted,
            ("received", IsoText.Of(received ?? _accepted + _rejected + _drops.Values.Sum())), ("accepted", IsoText.Of(accepted)), ("rejected", IsoText.Of(rejected)),
            ("dropped", IsoText.Of(_drops.Values.Sum()))));

    /// <summary>New rows, new versions of changed ones, the end of what the delivery replaces; unchanged ones cost a comparison.</summary>
    internal async Task<MergedRows> WriteLotsAsync(LoadScope scope)
    {
        var parameters = new DynamicParameters(new { load = Id });
        var condition = scope.Condition(Table, parameters);
        IOpenPages open = _shared is { } shared
            ? await shared.OpenAsync(_session, _sql.OpenAmong(condition), parameters, _incoming.Keys())
            : new AllOpenRows(_session, isFirst => _sql.Open(condition, isFirst), parameters);
        var merge = new StagingMerge(_incoming.Read(), new OpenRows(open), _session.Dialect.RowsAtOnce);
        await _session.CreateAsync(StagingSql.Ended);
        await _words.ReadAsync(_session);
        // Should the machine lose its power, the load is taken back anyway; what completes it is on the disk before it is told.
        await _session.AdjustAsync(_session.Dialect.Relaxed);
        while (await merge.NextAsync() is { } lot)
        {
            var ended = await InTransactionAsync(() => WriteAsync(lot));
            // Counted only now: a lot that was not committed does not count.
            _words.End(ended);
            _words.Begin(lot.Rows.Span);
            _added += lot.Added;
            _changed += lot.Changed;
            _closed += lot.Closed;
            await _session.AdjustAsync(_session.Dialect.Fold);
        }
        await _session.AdjustAsync(_session.Dialect.Strict);
        return _shared is null ? merge.Whole : await _shared.WholeAsync(_session, merge);
    }

    /// <returns>The words of versions that ended, as far as they are counted.</returns>
    private async Task<ImmutableArray<ImmutableArray<DistinctWords>>> WriteAsync(StagingLot lot)
    {
        ImmutableArray<ImmutableArray<DistinctWords>> ended = [];
        if (lot.FirstEnded is { } first)
        {
            await _session.ExecuteAsync($"delete from {StagingSql.Ended.Name}");
            await _session.FillAsync(StagingSql.Ended, lot.Ended);
            ended = await _words.EndingAsync(_session, _sql, new { first, last = lot.LastEnded });
            await _session.ExecuteAsync(_sql.End, new { load = Id, first, last = lot.LastEnded });
        }
        if (!lot.Rows.IsEmpty)
            await _session.FillAsync(_sql.Written, lot.Rows);
        return ended;
    }

    // Besides the lease, the load itself must still be open: another load of the stream may have begun and taken it back.
    private Task<T> InTransactionAsync<T>(Func<Task<T>> write) => _session.WriteAsync(_token, async () =>
    {
        var state = await _session.SingleAsync<string>("select state from load where id = @Id {{for share}}", new { Id });
        return state == "open" ? await write() : throw new WarehouseFault(Finding.Of(RunCodes.LoadNotOpen, ("load", IsoText.Of(Id)), ("state", state)));
    });
}
