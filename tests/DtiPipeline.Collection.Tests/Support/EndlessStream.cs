namespace DtiPipeline.Collection.Tests.Support;

/// <summary>A payload that would fill any memory: a beginning, then the same bytes over and over, made while they are read.</summary>
internal sealed class EndlessStream(byte[] beginning, byte[] pattern, long length) : Stream
{
    private long _given;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => _given; set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count)
    {
        var wanted = (int)Math.Min(count, length - _given);
        for (var index = 0; index < wanted; index++, _given++)
            buffer[offset + index] = _given < beginning.Length ? beginning[_given] : pattern[(_given - beginning.Length) % pattern.Length];
        return wanted;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
