using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Warehouse.Connections;

namespace DtiPipeline.Pipeline.Backups;

/// <summary>Reads a backup from its beginning to its end, as often as is wished.</summary>
internal abstract class ArchiveReader
{
    public const string TarEnding = ".tar";

    /// <exception cref="WarehouseFault">There is nothing of that name.</exception>
    public static ArchiveReader Open(string path) =>
        Directory.Exists(path) ? new FolderArchiveReader(path)
        : File.Exists(path) ? new TarArchiveReader(path)
        : throw new WarehouseFault(Finding.Of(RunCodes.NotABackup, ("file", path), ("why", "there is nothing of this name")));

    /// <summary>All files in the order in which they were written; each is to be read before the next is asked for.</summary>
    /// <exception cref="InvalidDataException">What comes next cannot be made out.</exception>
    public abstract IAsyncEnumerable<(string Name, Stream Content)> ReadAsync(CancellationToken cancellation);
}
