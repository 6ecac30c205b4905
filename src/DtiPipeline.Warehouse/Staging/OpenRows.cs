using System.Text;
using Dapper;
using DtiPipeline.Warehouse.Connections;

namespace DtiPipeline.Warehouse.Staging;

/// <summary>
/// The versions that are open before a load, in order of their keys. They are read a thousand at a time, each by a query of its own, so that no long look at the table keeps
/// the write-ahead log from being folded; what the load itself writes meanwhile lies behind.
/// </summary>
/// <param name="sql">The query, by whether there are none before; see <see cref="StagingSql.Open"/>.</param>
internal sealed class OpenRows(Session session, Func<bool, string> sql, DynamicParameters parameters)
{
    /// <summary>Few enough to be forgotten again while they are young: of twenty thousand at a time the collector had moved most, and a load of a million rows took two seconds longer.</summary>
    private const int AtOnce = 1_000;

    private IReadOnlyList<OpenRow> _rows = [];
    private byte[] _key = new byte[256];
    private int _keyLength;
    private int _index = -1;
    private bool _isLast;

    public OpenRow Current => _rows[_index];

    public ReadOnlySpan<byte> Key => _key.AsSpan(0, _keyLength);

    /// <returns>False behind the last.</returns>
    public async ValueTask<bool> MoveNextAsync()
    {
        if (++_index == _rows.Count && !await NextRowsAsync())
            return false;
        var key = Current.RowKey;
        if (_key.Length < Encoding.UTF8.GetMaxByteCount(key.Length))
            _key = new byte[Encoding.UTF8.GetMaxByteCount(key.Length)];
        _keyLength = Encoding.UTF8.GetBytes(key, _key);
        return true;
    }

    private async Task<bool> NextRowsAsync()
    {
        if (_isLast)
            return false;
        var isFirst = _rows.Count == 0;
        parameters.Add("behind", isFirst ? "" : _rows[^1].RowKey);
        parameters.Add("most", AtOnce);
        _rows = await session.Database.ExplainedAsync(() => session.ListAsync<OpenRow>(sql(isFirst), parameters));
        (_index, _isLast) = (0, _rows.Count < AtOnce);
        return _rows.Count > 0;
    }
}
