using System.Buffers.Binary;
using System.Text;
using DtiPipeline.Core.Records;

namespace DtiPipeline.Warehouse.Bulk;

/// <summary>Rows in the form of <c>copy … (format binary)</c>: for each the number of columns, then length and bytes of every value; length -1 is null.</summary>
/// <remarks>PostgreSQL documentation, COPY, “Binary Format”.</remarks>
internal sealed class CopyBytes
{
    private const int Full = 128 * 1024;

    private byte[] _bytes = new byte[Full + (16 * 1024)];
    private int _length;

    public bool IsFull => _length >= Full;

    public void Begin()
    {
        ReadOnlySpan<byte> signature = [.. "PGCOPY\n"u8, 0xFF, .. "\r\n\0"u8];
        signature.CopyTo(_bytes);
        _length = signature.Length;
        // Flags, and the length of an extension of the header.
        Write(0);
        Write(0);
    }

    public void Add(ReadOnlySpan<StagedValue> row)
    {
        Need(2);
        WriteShort((short)row.Length);
        foreach (var value in row)
            Add(value);
    }

    public void End()
    {
        Need(2);
        WriteShort(-1);
    }

    /// <summary>What has been written so far; valid until the next is written.</summary>
    public ReadOnlyMemory<byte> Take()
    {
        var taken = _bytes.AsMemory(0, _length);
        _length = 0;
        return taken;
    }

    private void Add(StagedValue value)
    {
        if (value.Text is { } text)
        {
            Need(4 + Encoding.UTF8.GetMaxByteCount(text.Length));
            var written = Encoding.UTF8.GetBytes(text, _bytes.AsSpan(_length + 4));
            Write(written);
            _length += written;
            return;
        }
        Need(12);
        Write(value.IsNumber ? 8 : -1);
        if (!value.IsNumber)
            return;
        BinaryPrimitives.WriteInt64BigEndian(_bytes.AsSpan(_length), value.Number);
        _length += 8;
    }

    private void Need(int more)
    {
        if (_bytes.Length - _length < more)
            Array.Resize(ref _bytes, Math.Max(2 * _bytes.Length, _length + more));
    }

    private void Write(int number)
    {
        BinaryPrimitives.WriteInt32BigEndian(_bytes.AsSpan(_length), number);
        _length += 4;
    }

    private void WriteShort(short number)
    {
        BinaryPrimitives.WriteInt16BigEndian(_bytes.AsSpan(_length), number);
        _length += 2;
    }
}
