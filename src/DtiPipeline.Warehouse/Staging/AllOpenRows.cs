using Dapper;
using DtiPipeline.Warehouse.Connections;

namespace DtiPipeline.Warehouse.Staging;

/// <summary>
/// All versions that are open before a load. They are read a thousand at a time, each by a query of its own, so that no long look at the table keeps
/// the write-ahead log from being folded; what the load itself writes meanwhile lies behind.
/// </summary>
/// <param name="sql">The query, by whether there are none before; see <see cref="StagingSql.Open"/>.</param>
internal sealed class AllOpenRows(Session session, Func<bool, string> sql, DynamicParameters parameters) : IOpenPages
{
    /// <summary>Few enough to be forgotten again while they are young: of twenty thousand at a time the collector had moved most, and a load of a million rows took two seconds longer.</summary>
    private const int AtOnce = 1_000;

    private string? _last;
    private bool _isEnd;

    public async Task<IReadOnlyList<OpenRow>?> NextAsync()
    {
        if (_isEnd)
            return null;
        parameters.Add("behind", _last ?? "");
        parameters.Add("most", AtOnce);
        var rows = await session.Database.ExplainedAsync(() => session.ListAsync<OpenRow>(sql(_last is null), parameters));
        _isEnd = rows.Count < AtOnce;
        if (rows.Count > 0)
            _last = rows[^1].RowKey;
        return rows;
    }
}
