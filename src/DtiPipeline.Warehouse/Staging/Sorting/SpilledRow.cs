using System.Buffers.Binary;
using DtiPipeline.Warehouse.Bulk;

namespace DtiPipeline.Warehouse.Staging.Sorting;

/// <summary>
/// A row that waits for its place in the order: its length (4 bytes), its number in the delivery (8), and the row in the form of <see cref="CopyBytes"/>, whose first
/// value is the key and whose second is the hash of its content.
/// </summary>
internal readonly ref struct SpilledRow(ReadOnlySpan<byte> bytes)
{
    private const int Head = 12;

    private readonly ReadOnlySpan<byte> _bytes = bytes;

    public long Ordinal => BinaryPrimitives.ReadInt64BigEndian(_bytes[4..]);

    /// <summary>As it is written.</summary>
    public ReadOnlySpan<byte> Row => _bytes[Head..];

    public ReadOnlySpan<byte> Key => KeyAt(_bytes);

    public ReadOnlySpan<byte> Hash => _bytes.Slice(Head + 2 + 4 + Key.Length + 4, 32);

    /// <summary>The values behind key, hash and loads: payload, position, day, and the fields.</summary>
    public CopyRow Content
    {
        get
        {
            var row = new CopyRow(Row);
            for (var column = 0; column < 4; column++)
                row.Next(out ReadOnlySpan<byte> _);
            return row;
        }
    }

    /// <summary>Begins a row, to be followed by its values.</summary>
    /// <returns>Where it begins, for <see cref="End"/>.</returns>
    public static int Begin(CopyBytes bytes, long ordinal)
    {
        var start = bytes.Length;
        bytes.WriteInteger(0);
        bytes.WriteLong(ordinal);
        return start;
    }

    public static void End(CopyBytes bytes, int start) => BinaryPrimitives.WriteInt32BigEndian(bytes.All[start..], bytes.Length - start);

    /// <summary>Length of the whole, by its first four bytes.</summary>
    public static int LengthAt(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadInt32BigEndian(bytes);

    /// <summary>By key as SQLite and PostgreSQL's collation "C" order texts: by their bytes in UTF-8; rows of one key as they came.</summary>
    public static int Compare(ReadOnlySpan<byte> one, ReadOnlySpan<byte> other)
    {
        var byKey = KeyAt(one).SequenceCompareTo(KeyAt(other));
        return byKey != 0 ? byKey : BinaryPrimitives.ReadInt64BigEndian(one[4..]).CompareTo(BinaryPrimitives.ReadInt64BigEndian(other[4..]));
    }

    private static ReadOnlySpan<byte> KeyAt(ReadOnlySpan<byte> bytes) => bytes.Slice(Head + 2 + 4, BinaryPrimitives.ReadInt32BigEndian(bytes[(Head + 2)..]));
}
