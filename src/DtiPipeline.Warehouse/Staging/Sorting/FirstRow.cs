namespace DtiPipeline.Warehouse.Staging.Sorting;

/// <summary>The first row of a key, kept while the cursor goes on to others of the key.</summary>
internal sealed class FirstRow
{
    private byte[] _bytes = [];
    private int _length;

    public SpilledRow Row => new(_bytes.AsSpan(0, _length));

    public bool IsSameKey(SpilledRow row) => _length > 0 && row.Key.SequenceEqual(Row.Key);

    public void Is(ReadOnlySpan<byte> bytes)
    {
        if (_bytes.Length < bytes.Length)
            _bytes = new byte[2 * bytes.Length];
        bytes.CopyTo(_bytes);
        _length = bytes.Length;
    }
}
