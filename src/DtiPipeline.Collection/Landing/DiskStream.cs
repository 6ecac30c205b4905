using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Collection.Landing;

/// <summary>
/// Writes to a file and says of a failure that it is the disk's: whoever reads from the network and writes at once could not tell a broken connection from a full disk.
/// </summary>
/// <param name="file">Without a buffer of its own, which it would try to write once more when it is closed.</param>
/// <param name="folder">For the finding.</param>
internal sealed class DiskStream(FileStream file, string folder) : WriteOnlyStream
{
    /// <exception cref="DeliveryFault">The system refused.</exception>
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        try
        {
            file.Write(buffer);
        }
        catch (Exception problem) when (DiskFaults.Is(problem))
        {
            throw DiskFaults.Of(folder, problem);
        }
    }

    /// <summary>Comes back when all is on the disk.</summary>
    /// <exception cref="DeliveryFault">The system refused.</exception>
    public override void Flush() => DiskFaults.Guarded(folder, () => file.Flush(flushToDisk: true));

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            file.Dispose();
        base.Dispose(disposing);
    }
}
