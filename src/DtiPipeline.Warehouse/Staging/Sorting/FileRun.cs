using Microsoft.Win32.SafeHandles;

namespace DtiPipeline.Warehouse.Staging.Sorting;

/// <summary>Rows in order in a part of a file.</summary>
internal sealed class FileRun(SafeFileHandle file, long start, long end) : RunCursor
{
    private byte[] _buffer = new byte[32 * 1024];
    private long _next = start;
    private int _at;
    private int _length;
    private int _filled;

    public override ReadOnlySpan<byte> Bytes => _buffer.AsSpan(_at, _length);

    public override bool MoveNext()
    {
        _at += _length;
        if (!Have(4))
            return false;
        _length = SpilledRow.LengthAt(_buffer.AsSpan(_at));
        return Have(_length) ? true : throw new EndOfStreamException("a row that waits aside was cut off");
    }

    /// <summary>Sees to it that so many bytes from the current place on are in memory.</summary>
    private bool Have(int bytes)
    {
        if (_filled - _at >= bytes)
            return true;
        var rest = _buffer.AsSpan(_at, _filled - _at);
        var roomy = bytes > _buffer.Length ? new byte[2 * bytes] : _buffer;
        rest.CopyTo(roomy);
        (_buffer, _at, _filled) = (roomy, 0, rest.Length);
        while (_filled < bytes && _next < end)
        {
            var read = RandomAccess.Read(file, _buffer.AsSpan(_filled, (int)Math.Min(_buffer.Length - _filled, end - _next)), _next);
            if (read == 0)
                break;
            _filled += read;
            _next += read;
        }
        return _filled >= bytes;
    }
}
