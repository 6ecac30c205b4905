namespace DtiPipeline.Collection.Tests.Support;

/// <summary>Bytes that know how often they were read.</summary>
internal sealed class CountingStream(byte[] bytes) : MemoryStream(bytes, 0, bytes.Length, writable: false, publiclyVisible: true)
{
    public long Given { get; private set; }

    public override int Read(byte[] buffer, int offset, int count) => Count(base.Read(buffer, offset, count));

    public override int Read(Span<byte> buffer) => Count(base.Read(buffer));

    private int Count(int read)
    {
        Given += read;
        return read;
    }
}
