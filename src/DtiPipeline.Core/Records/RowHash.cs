using System.Buffers.Text;
using System.IO.Hashing;
using System.Text;

namespace DtiPipeline.Core.Records;

/// <summary>The content of rows as one short number each. Not for use by several threads: it keeps its buffer from row to row.</summary>
public sealed class RowHash
{
    private const int LongestNumber = 20;

    private byte[] _text = new byte[1024];
    private int _length;

    /// <summary>
    /// 128 bits over values, in order. Absent, text and number never read alike, and the length of a text keeps a mark inside it from passing for the end of a value:
    /// <c>'12:Xã Quài Cang</c>, <c>#17</c>, <c>~</c>. It tells rows apart that differ by chance; nothing secret hangs on it.
    /// </summary>
    public UInt128 Of(ReadOnlySpan<StagedValue> values)
    {
        _length = 0;
        foreach (var value in values)
            Append(value);
        return XxHash128.HashToUInt128(_text.AsSpan(0, _length));
    }

    private void Append(StagedValue value)
    {
        var text = value.Text;
        var longest = _length + LongestNumber + 3 + (text is null ? 0 : Encoding.UTF8.GetMaxByteCount(text.Length));
        if (_text.Length < longest)
            Array.Resize(ref _text, Math.Max(longest, 2 * _text.Length));
        _text[_length++] = value.IsNumber ? (byte)'#' : text is null ? (byte)'~' : (byte)'\'';
        if (value.IsNumber)
            Append(value.Number);
        if (text is null)
            return;
        Append(text.Length);
        _text[_length++] = (byte)':';
        _length += Encoding.UTF8.GetBytes(text, _text.AsSpan(_length));
    }

    private void Append(long number)
    {
        _ = Utf8Formatter.TryFormat(number, _text.AsSpan(_length), out var written);
        _length += written;
    }
}
