using System.Buffers;

namespace DtiPipeline.Collection.Decoding.Content;

/// <summary>A stream whose first bytes have been looked at and are read again.</summary>
internal sealed class StartOfStream : ReadOnlyStream
{
    private readonly Stream _rest;
    private readonly int _length;
    private byte[] _start;
    private int _given;

    public StartOfStream(Stream stream, int bytes)
    {
        _rest = stream;
        // Lent: of hundreds of pages each would leave as much behind for the collector as it is long.
        _start = ArrayPool<byte>.Shared.Rent(bytes);
        _length = stream.ReadAtLeast(_start.AsSpan(0, bytes), bytes, throwOnEndOfStream: false);
    }

    /// <summary>What was looked at; until the stream is closed.</summary>
    public ReadOnlyMemory<byte> Start => _start.AsMemory(0, _length);

    public override int Read(Span<byte> buffer)
    {
        if (_given == _length)
            return _rest.Read(buffer);
        var count = Math.Min(buffer.Length, _length - _given);
        _start.AsSpan(_given, count).CopyTo(buffer);
        _given += count;
        return count;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _rest.Dispose();
            if (_start.Length > 0)
                ArrayPool<byte>.Shared.Return(_start);
            _start = [];
        }
        base.Dispose(disposing);
    }
}
