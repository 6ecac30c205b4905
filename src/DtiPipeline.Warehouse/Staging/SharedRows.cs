using System.Text;
using Dapper;
using DtiPipeline.Warehouse.Connections;
using DtiPipeline.Warehouse.Staging.Words;

namespace DtiPipeline.Warehouse.Staging;

/// <summary>A delivery that is the one before it but for some rows. What they share was neither handed over nor is it looked at: it stands as it is.</summary>
/// <param name="before">The load that the stream stands on.</param>
/// <param name="rows">How many rows they share.</param>
/// <param name="gone">Rows of the one before that do not stand in this one as they did: they may come again, changed.</param>
internal sealed class SharedRows(StagingTable table, long before, long rows, IReadOnlyList<StagedKey> gone)
{
    private OpenRowsOf? _open;
    private long _before;

    public long Rows => rows;

    /// <summary>What is open of the rows by which the two differ.</summary>
    /// <param name="incoming">The keys of those that were handed over.</param>
    public async Task<IOpenPages> OpenAsync(Session session, string sql, DynamicParameters parameters, IEnumerable<byte[]> incoming)
    {
        _before = await session.Database.ExplainedAsync(() => session.SingleAsync<long>(StagingSql.CountOpen(table)));
        return _open = new OpenRowsOf(session, sql, parameters, incoming.Concat(gone.Select(row => Encoding.UTF8.GetBytes(row.Key))).Distinct(BytesComparer.Instance).Order(BytesComparer.Instance));
    }

    /// <summary>What came of the whole, by what came of the rows that were looked at.</summary>
    public async Task<MergedRows> WholeAsync(Session session, StagingMerge merge)
    {
        var sources = (await session.ListAsync<(long Payload, long Rows)>("select payload_id, row_count from load_source where load_id = @before", new { before }))
            .ToDictionary(source => source.Payload, source => source.Rows);
        foreach (var (payload, count) in _open!.Sources)
            sources[payload] -= count;
        foreach (var (payload, count) in merge.Sources)
            sources[payload] = sources.GetValueOrDefault(payload) + count;
        return new MergedRows(_before, merge.Unchanged + rows, sources.Where(source => source.Value > 0).ToDictionary());
    }
}
