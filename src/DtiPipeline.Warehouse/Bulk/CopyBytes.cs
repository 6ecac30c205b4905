using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using DtiPipeline.Core.Records;

namespace DtiPipeline.Warehouse.Bulk;

/// <summary>
/// Rows in the form of <c>copy … (format binary)</c>: for each the number of columns, then length and bytes of every value; length -1 is null. A row waits in this form too,
/// wherever it goes.
/// </summary>
/// <remarks>PostgreSQL documentation, COPY, “Binary Format”.</remarks>
internal sealed class CopyBytes(int capacity)
{
    private byte[] _bytes = new byte[capacity];

    public int Length { get; private set; }

    public Span<byte> All => _bytes.AsSpan(0, Length);

    public ReadOnlyMemory<byte> Memory => _bytes.AsMemory(0, Length);

    /// <summary>What stands before the first row.</summary>
    public void Begin()
    {
        Add([.. "PGCOPY\n"u8, 0xFF, .. "\r\n\0"u8]);
        // Flags, and the length of an extension of the header.
        WriteInteger(0);
        WriteInteger(0);
    }

    /// <param name="row">One value per column, in their order; an exact decimal is a text.</param>
    public void Add(ReadOnlySpan<StagedValue> row, ColumnList columns)
    {
        BeginRow(columns.Count);
        for (var column = 0; column < columns.Count; column++)
            if (columns.IsExact(column) && row[column].Text is { } number)
                AddExact(number);
            else
                Add(row[column]);
    }

    /// <summary>Begins a row; as many values must follow.</summary>
    public void BeginRow(int columns) => BinaryPrimitives.WriteInt16BigEndian(Next(2), checked((short)columns));

    public void Add(in StagedValue value)
    {
        if (value.Text is { } text)
            AddText(text);
        else if (value.IsNumber)
            AddNumber(value.Number);
        else
            WriteInteger(-1);
    }

    public void AddText(ReadOnlySpan<char> text)
    {
        Need(4 + Encoding.UTF8.GetMaxByteCount(text.Length));
        var written = Encoding.UTF8.GetBytes(text, _bytes.AsSpan(Length + 4));
        WriteInteger(written);
        Length += written;
    }

    public void AddText(ReadOnlySpan<byte> utf8)
    {
        WriteInteger(utf8.Length);
        Add(utf8);
    }

    public void AddNumber(long number)
    {
        WriteInteger(8);
        WriteLong(number);
    }

    /// <summary>An exact decimal, see <see cref="ExactBytes"/>.</summary>
    public void AddExact(ReadOnlySpan<char> number)
    {
        Need(4 + ExactBytes.Most);
        var written = ExactBytes.Write(number, _bytes.AsSpan(Length + 4));
        WriteInteger(written);
        Length += written;
    }

    /// <summary>128 bits as a text of 32 hexadecimal digits.</summary>
    public void AddHex(UInt128 number)
    {
        WriteInteger(32);
        // Half by half: of the whole the runtime would make a text first.
        _ = ((ulong)(number >> 64)).TryFormat(Next(16), out _, "x16", CultureInfo.InvariantCulture);
        _ = ((ulong)number).TryFormat(Next(16), out _, "x16", CultureInfo.InvariantCulture);
    }

    /// <summary>What stands behind the last row.</summary>
    public void End() => BinaryPrimitives.WriteInt16BigEndian(Next(2), -1);

    public void WriteInteger(int number) => BinaryPrimitives.WriteInt32BigEndian(Next(4), number);

    public void WriteLong(long number) => BinaryPrimitives.WriteInt64BigEndian(Next(8), number);

    /// <summary>Bytes as they are.</summary>
    public void Add(ReadOnlySpan<byte> bytes) => bytes.CopyTo(Next(bytes.Length));

    /// <summary>Begins anew in the same memory.</summary>
    public void Clear() => Length = 0;

    private Span<byte> Next(int length)
    {
        Need(length);
        Length += length;
        return _bytes.AsSpan(Length - length, length);
    }

    private void Need(int more)
    {
        if (_bytes.Length - Length < more)
            Array.Resize(ref _bytes, Math.Max(2 * _bytes.Length, Length + more));
    }
}
