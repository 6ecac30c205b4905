using System.Formats.Tar;
using System.Runtime.CompilerServices;

namespace DtiPipeline.Pipeline.Backups;

/// <summary>A backup that is one file.</summary>
internal sealed class TarArchiveReader(string path) : ArchiveReader
{
    public override async IAsyncEnumerable<(string Name, Stream Content)> ReadAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var file = File.OpenRead(path);
        await using var tar = new TarReader(file);
        while (await NextAsync(tar, cancellation) is { } entry)
            yield return (entry.Name, entry.DataStream ?? Stream.Null);
    }

    private static async Task<TarEntry?> NextAsync(TarReader tar, CancellationToken cancellation)
    {
        try
        {
            return await tar.GetNextEntryAsync(copyData: false, cancellation);
        }
        // A header that was changed can be wrong in each of these ways.
        catch (Exception damage) when (damage is EndOfStreamException or FormatException or ArgumentException or OverflowException)
        {
            throw new InvalidDataException(damage.Message, damage);
        }
    }
}
