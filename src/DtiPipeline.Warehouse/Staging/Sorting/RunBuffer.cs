using System.Buffers.Binary;
using System.Runtime.InteropServices;
using DtiPipeline.Warehouse.Bulk;

namespace DtiPipeline.Warehouse.Staging.Sorting;

/// <summary>Rows in memory, up to a size, and their order.</summary>
internal sealed class RunBuffer
{
    private const int Capacity = 4 * 1024 * 1024;
    private const int LongestRow = 256 * 1024;

    private const int Piece = 128 * 1024;

    private readonly CopyBytes _bytes = new(64 * 1024);
    private readonly List<Entry> _entries = [];

    public bool IsFull => _bytes.Length > Capacity - LongestRow;

    public bool IsEmpty => _entries.Count == 0;

    /// <param name="row">With its head.</param>
    public void Add(ReadOnlySpan<byte> row)
    {
        _entries.Add(new Entry(Beginning(new SpilledRow(row).Key), _bytes.Length));
        _bytes.Add(row);
    }

    /// <summary>Puts the rows in order.</summary>
    public void Sort() => _entries.Sort((one, other) => one.Beginning != other.Beginning
        ? one.Beginning.CompareTo(other.Beginning)
        : SpilledRow.Compare(_bytes.All[one.Start..], _bytes.All[other.Start..]));

    /// <summary>Writes the rows in large pieces.</summary>
    public void WriteTo(Stream stream)
    {
        var piece = new CopyBytes(2 * Piece);
        foreach (ref readonly var entry in CollectionsMarshal.AsSpan(_entries))
        {
            piece.Add(At(entry.Start));
            if (piece.Length < Piece)
                continue;
            stream.Write(piece.All);
            piece.Clear();
        }
        stream.Write(piece.All);
    }

    public void Clear()
    {
        _bytes.Clear();
        _entries.Clear();
    }

    public RunCursor Read() => new Cursor(this);

    private ReadOnlySpan<byte> At(int start) => _bytes.All.Slice(start, SpilledRow.LengthAt(_bytes.All[start..]));

    /// <summary>The first eight bytes of a key as a number that sorts alike: most comparisons end there.</summary>
    private static ulong Beginning(ReadOnlySpan<byte> key)
    {
        Span<byte> first = stackalloc byte[8];
        first.Clear();
        key[..Math.Min(8, key.Length)].CopyTo(first);
        return BinaryPrimitives.ReadUInt64BigEndian(first);
    }

    private readonly record struct Entry(ulong Beginning, int Start);

    private sealed class Cursor(RunBuffer buffer) : RunCursor
    {
        private int _index = -1;

        public override ReadOnlySpan<byte> Bytes => buffer.At(buffer._entries[_index].Start);

        public override bool MoveNext() => ++_index < buffer._entries.Count;
    }
}
