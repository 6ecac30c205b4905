using System.Text;

namespace DtiPipeline.Warehouse.Staging;

/// <summary>Goes through versions that are open before a load, in order of their keys.</summary>
internal sealed class OpenRows(IOpenPages pages)
{
    private IReadOnlyList<OpenRow> _rows = [];
    private byte[] _key = new byte[256];
    private int _keyLength;
    private int _index = -1;

    public OpenRow Current => _rows[_index];

    public ReadOnlySpan<byte> Key => _key.AsSpan(0, _keyLength);

    /// <returns>False behind the last.</returns>
    public async ValueTask<bool> MoveNextAsync()
    {
        _index++;
        while (_index >= _rows.Count)
        {
            if (await pages.NextAsync() is not { } next)
                return false;
            (_rows, _index) = (next, 0);
        }
        var key = Current.RowKey;
        if (_key.Length < Encoding.UTF8.GetMaxByteCount(key.Length))
            _key = new byte[Encoding.UTF8.GetMaxByteCount(key.Length)];
        _keyLength = Encoding.UTF8.GetBytes(key, _key);
        return true;
    }
}
