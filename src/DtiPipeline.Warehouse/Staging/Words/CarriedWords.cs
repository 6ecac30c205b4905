using System.Collections.Immutable;
using Dapper;
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
    private readonly int[] _starts;

    /// <param name="lists">Text fields of the table, several where their words belong together.</param>
    public CarriedWords(StagingTable table, TransferTable written, ImmutableArray<ImmutableArray<string>> lists)
    {
        _table = table;
        _lists = lists;
        _tallies = [.. lists.Select(list => new WordTally([.. list.Select(field => StagingSql.OwnColumns + table.Columns.IndexOf(table.Column(field)))]))];
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

    /// <summary>The words of versions that a lot is about to end, for <see cref="End"/>; none where nobody asks.</summary>
    /// <param name="bounds">The lot's first and last key; see <see cref="StagingSql.Ending"/>.</param>
    public async Task<ImmutableArray<ImmutableArray<DistinctWords>>> EndingAsync(Session session, StagingSql sql, object bounds)
    {
        if (!IsKnown)
            return [];
        // All fields at once: looking the lot's rows up takes longer than telling their words apart.
        var fields = _lists.SelectMany(list => list).Distinct().ToList();
        var columns = string.Join(", ", fields.Select(field => _table.Column(field).Name));
        var rows = (await StagedValues.ReadAsync(session, sql.Ending(columns), new DynamicParameters(bounds))).Rows;
        return [.. _lists.Select(list => rows.Select(row => DistinctWords.Of([row[0], .. list.Select(field => row[1 + fields.IndexOf(field)])])).ToImmutableArray())];
    }

    /// <summary>Versions that were ended.</summary>
    public void End(ImmutableArray<ImmutableArray<DistinctWords>> ended)
    {
        foreach (var (tally, list) in _tallies.Zip(ended))
            foreach (var words in list)
                tally.Add(words with { Rows = -words.Rows });
    }

    /// <summary>Versions that were written.</summary>
    /// <param name="rows">In the form of <see cref="CopyBytes"/>.</param>
    public void Begin(ReadOnlySpan<byte> rows)
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
                tally.Count(rows, _starts);
            rows = rows[row.Length..];
        }
    }

    /// <summary>Keeps what holds as of a load.</summary>
    /// <param name="wasEmpty">Nothing was there before.</param>
    public async Task SaveAsync(Session session, long load, bool wasEmpty)
    {
        if (IsKnown || wasEmpty)
            foreach (var (list, tally) in _lists.Zip(_tallies))
                await WordCountStore.SaveAsync(session, _table, load, list, tally.Words());
    }
}
