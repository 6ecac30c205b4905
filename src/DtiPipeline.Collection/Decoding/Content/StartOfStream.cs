namespace DtiPipeline.Collection.Decoding.Content;

/// <summary>A stream whose first bytes have been looked at and are read again.</summary>
internal sealed class StartOfStream : ReadOnlyStream
{
    private readonly Stream _rest;
    private readonly byte[] _start;
    private readonly int _length;
    private int _given;

    public StartOfStream(Stream stream, int bytes)
    {
        _rest = stream;
        _start = new byte[bytes];
        _length = stream.ReadAtLeast(_start, bytes, throwOnEndOfStream: false);
    }

    public ReadOnlySpan<byte> Start => _start.AsSpan(0, _length);

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
            _rest.Dispose();
        base.Dispose(disposing);
    }
}
