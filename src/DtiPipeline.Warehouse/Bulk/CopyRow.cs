using System.Buffers.Binary;

namespace DtiPipeline.Warehouse.Bulk;

/// <summary>Goes through the values of one row in the form of <see cref="CopyBytes"/>.</summary>
internal ref struct CopyRow(ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;
    private int _at = 2;

    public readonly int Columns => BinaryPrimitives.ReadInt16BigEndian(_bytes);

    /// <summary>How many of the bytes have been gone through.</summary>
    public readonly int Length => _at;

    /// <summary>The bytes of the next value.</summary>
    /// <returns>False where it is absent.</returns>
    public bool Next(out ReadOnlySpan<byte> value)
    {
        var length = BinaryPrimitives.ReadInt32BigEndian(_bytes[_at..]);
        _at += 4;
        value = length < 0 ? [] : _bytes.Slice(_at, length);
        _at += value.Length;
        return length >= 0;
    }

    /// <summary>The bytes of a value as a whole number.</summary>
    public static long Number(ReadOnlySpan<byte> value) => BinaryPrimitives.ReadInt64BigEndian(value);

    /// <summary>The next value as a whole number.</summary>
    /// <returns>False where it is absent.</returns>
    public bool Next(out long number)
    {
        var isThere = Next(out ReadOnlySpan<byte> value);
        number = isThere ? Number(value) : 0;
        return isThere;
    }
}
