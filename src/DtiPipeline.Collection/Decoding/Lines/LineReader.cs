namespace DtiPipeline.Collection.Decoding.Lines;

/// <summary>The lines of a text, as bytes. A line ends behind its line feed.</summary>
internal sealed class LineReader(Stream text)
{
    private byte[] _bytes = new byte[128 * 1024];
    private int _start;
    private int _next;
    private int _end;

    /// <summary>1-based.</summary>
    public int Number { get; private set; }

    /// <summary>How many bytes stand before the line.</summary>
    public long Offset { get; private set; }

    /// <summary>The current line with its end. Valid until the next move.</summary>
    public ReadOnlySpan<byte> Line => _bytes.AsSpan(_start, _next - _start);

    /// <returns>False behind the last line.</returns>
    /// <exception cref="InvalidDataException">The line is longer than any record may be.</exception>
    public bool MoveNext()
    {
        Offset += _next - _start;
        _start = _next;
        for (var looked = 0; ;)
        {
            var feed = _bytes.AsSpan(_start + looked, _end - _start - looked).IndexOf((byte)'\n');
            if (feed >= 0)
                return Take(looked + feed + 1);
            looked = _end - _start;
            if (!Fill())
                return looked > 0 && Take(looked);
        }
    }

    private bool Take(int length)
    {
        _next = _start + length;
        Number++;
        return true;
    }

    private bool Fill()
    {
        if (_start > 0)
        {
            _bytes.AsSpan(_start, _end - _start).CopyTo(_bytes);
            (_start, _next, _end) = (0, 0, _end - _start);
        }
        if (_end == _bytes.Length)
        {
            if (_bytes.Length >= LineDifference.LongestLine)
                throw new InvalidDataException("a line is longer than any record may be");
            Array.Resize(ref _bytes, 2 * _bytes.Length);
        }
        var read = text.Read(_bytes, _end, _bytes.Length - _end);
        _end += read;
        return read > 0;
    }
}
