using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Collection.Landing;

/// <summary>
/// Writes to a file and says of a failure that it is the disk's: whoever reads from the network and writes at once could not tell a broken connection from a full disk.
/// </summary>
/// <param name="file">Without a buffer of its own, which it would try to write once more when it is closed.</param>
/// <param name="folder">For the finding.</param>
internal sealed class DiskStream(FileStream file, string folder) : Stream
{
    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <exception cref="DeliveryFault">The system refused.</exception>
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        try
        {
            file.Write(buffer);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw DiskFaults.Of(folder, problem);
        }
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    /// <summary>Comes back when all is on the disk.</summary>
    /// <exception cref="DeliveryFault">The system refused.</exception>
    public override void Flush() => DiskFaults.Guarded(folder, () => file.Flush(flushToDisk: true));

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            file.Dispose();
        base.Dispose(disposing);
    }
}
