using System.Collections.Immutable;
using Dapper;
using DtiPipeline.Core.Records;
using DtiPipeline.Warehouse.Bulk;
using DtiPipeline.Warehouse.Connections;

namespace DtiPipeline.Warehouse.Staging.Words;

/// <summary>
/// The words of a staging table carried on from one load to the next: those before it, without those of versions that it ended, and with those of versions that it
/// began. Looking for them afterwards would mean to look at every row.
/// </summary>
internal sealed class CarriedWords
{
    private readonly StagingTable _table;
    private readonly ImmutableArray<ImmutableArray<string>> _lists;
    private readonly ImmutableArray<WordTally> _tallies;
    private readonly TransferTable _written;
    private readonly int[] _starts;
    private readonly CopyBytes _ended = new(64 * 1024);

    /// <param name="lists">Text fields of the table, several where their words belong together.</param>
    public CarriedWords(StagingTable table, TransferTable written, ImmutableArray<ImmutableArray<string>> lists)
    {
        _table = table;
        _lists = lists;
        _tallies = [.. lists.Select(list => new WordTally([.. list.Select(field => StagingSql.OwnColumns + table.Columns.IndexOf(table.Column(field)))]))];
        _written = written;
        _starts = new int[written.Columns.Count];
    }

    /// <summary>Whether it is known what was there before. Otherwise what is counted here is right only where there was nothing.</summary>
    public bool IsKnown { get; private set; }

    /// <summary>Takes what is known as of the load before.</summary>
    public async Task ReadAsync(Session session)
    {
        if (_lists.IsEmpty)
            return;
        var before = await session.FirstOrDefaultAsync<long?>(
            "select id from load where connector = @Connector and stream = @Stream and table_id = @Id and state = 'complete' order by id desc limit 1", _table);
        if (before is not { } load)
            return;
        var known = new List<ImmutableArray<DistinctWords>>();
        foreach (var list in _lists)
            if (await WordCountStore.FindAsync(session, _table, load, list) is { } words)
                known.Add(words);
        IsKnown = known.Count == _lists.Length;
        if (!IsKnown)
            return;
        foreach (var (tally, words) in _tallies.Zip(known))
            foreach (var word in words)
                tally.Add(word);
    }

    /// <summary>Rows that were written.</summary>
    public void Begin(ReadOnlySpan<byte> rows) => Count(rows, 1);

    /// <summary>The versions that a lot is about to end, as <see cref="End"/> takes them; nothing where nobody asks.</summary>
    /// <param name="sql">See <see cref="StagingSql.Ending"/>.</param>
    public async Task<ReadOnlyMemory<byte>> EndingAsync(Session session, string sql, object bounds)
    {
        _ended.Clear();
        if (IsKnown)
            foreach (var row in (await StagedValues.ReadAsync(session, sql, new DynamicParameters(bounds))).Rows)
                _ended.Add(row);
        return _ended.Memory;
    }

    /// <summary>Versions that were ended.</summary>
    public void End(ReadOnlySpan<byte> rows) => Count(rows, -1);

    /// <summary>Keeps what holds as of a load.</summary>
    /// <param name="wasEmpty">Nothing was there before.</param>
    public async Task SaveAsync(Session session, long load, bool wasEmpty)
    {
        if (IsKnown || wasEmpty)
            foreach (var (list, tally) in _lists.Zip(_tallies))
                await WordCountStore.SaveAsync(session, _table, load, list, tally.Words());
    }

    private void Count(ReadOnlySpan<byte> rows, int times)
    {
        if (_lists.IsEmpty)
            return;
        while (!rows.IsEmpty)
        {
            var row = new CopyRow(rows);
            for (var column = 0; column < _starts.Length; column++)
            {
                _starts[column] = row.Length;
                row.Next(out ReadOnlySpan<byte> _);
            }
            foreach (var tally in _tallies)
                tally.Count(rows, _starts, times);
            rows = rows[row.Length..];
        }
    }
}
