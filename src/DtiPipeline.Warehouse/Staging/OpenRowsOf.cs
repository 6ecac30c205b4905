using System.Runtime.InteropServices;
using Dapper;
using DtiPipeline.Warehouse.Bulk;
using DtiPipeline.Warehouse.Connections;

namespace DtiPipeline.Warehouse.Staging;

/// <summary>The versions of some keys that are open before a load.</summary>
/// <param name="sql">The query; see <see cref="StagingSql.OpenAmong"/>.</param>
/// <param name="keys">In UTF-8 and in order.</param>
internal sealed class OpenRowsOf(Session session, string sql, DynamicParameters parameters, IEnumerable<byte[]> keys) : IOpenPages
{
    private const int AtOnce = 1_000;

    private readonly IEnumerator<byte[][]> _chunks = keys.Chunk(AtOnce).GetEnumerator();
    private readonly CopyBytes _asked = new(64 * 1024);
    private readonly Dictionary<long, long> _sources = [];

    /// <summary>How many of those that were given were read from each payload.</summary>
    public IReadOnlyDictionary<long, long> Sources => _sources;

    public async Task<IReadOnlyList<OpenRow>?> NextAsync()
    {
        if (!_chunks.MoveNext())
            return null;
        _asked.Clear();
        foreach (var key in _chunks.Current)
        {
            _asked.BeginRow(1);
            _asked.AddText(key);
        }
        await session.CreateAsync(StagingSql.Asked);
        await session.FillAsync(StagingSql.Asked, _asked.Memory);
        var rows = await session.Database.ExplainedAsync(() => session.ListAsync<OpenRow>(sql, parameters));
        foreach (var row in rows)
            CollectionsMarshal.GetValueRefOrAddDefault(_sources, row.PayloadId, out _)++;
        return rows;
    }
}
