using System.Text;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Warehouse.Backups;
using DtiPipeline.Warehouse.Connections;

namespace DtiPipeline.Pipeline.Backups;

/// <summary>
/// Writes a backup: a folder, or one file when its name ends in <c>.tar</c>. It bears another name until it is whole, and is readable by its owner alone.
/// </summary>
internal abstract class ArchiveWriter : IDumpTarget, IAsyncDisposable
{
    private readonly List<string> _lines = [];

    private protected ArchiveWriter(string path) => Path = path;

    /// <summary>Bytes written so far, before they were packed into one file.</summary>
    public long Bytes { get; private set; }

    public int Files => _lines.Count;

    private protected string Path { get; }

    /// <summary>What there is until it is whole.</summary>
    private protected string Unfinished => Path + ".part";

    /// <exception cref="WarehouseFault">The name is taken.</exception>
    public static ArchiveWriter Create(string path)
    {
        var full = System.IO.Path.TrimEndingDirectorySeparator(System.IO.Path.GetFullPath(path));
        if (System.IO.Path.Exists(full))
            throw new WarehouseFault(Finding.Of(RunCodes.BackupExists, ("file", path)));
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(full)!);
        return full.EndsWith(ArchiveReader.TarEnding, StringComparison.OrdinalIgnoreCase) ? new TarArchiveWriter(full) : new FolderArchiveWriter(full);
    }

    public async Task AddAsync(string name, Func<Stream, CancellationToken, Task> write, CancellationToken cancellation)
    {
        var sha256 = "";
        await StoreAsync(
            name,
            async (into, stop) =>
            {
                await using var hashing = new HashingStream(into);
                await write(hashing, stop);
                sha256 = hashing.Sha256;
                Bytes += hashing.Length;
            },
            cancellation);
        _lines.Add(ArchiveLayout.LineOf(sha256, name));
    }

    /// <returns>False when the file is gone: nothing was written then.</returns>
    public async Task<bool> AddFileAsync(string name, string path, CancellationToken cancellation)
    {
        FileStream file;
        try
        {
            file = File.OpenRead(path);
        }
        catch (Exception gone) when (gone is FileNotFoundException or DirectoryNotFoundException)
        {
            return false;
        }
        await using (file)
            await AddAsync(name, (into, stop) => file.CopyToAsync(into, stop), cancellation);
        return true;
    }

    /// <summary>Writes the list, and only then gives the backup its name.</summary>
    public async Task CompleteAsync(CancellationToken cancellation)
    {
        var list = Encoding.UTF8.GetBytes(string.Concat(_lines.Select(line => line + "\n")));
        await StoreAsync(ArchiveLayout.List, async (into, stop) => await into.WriteAsync(list, stop), cancellation);
        await FinishAsync();
    }

    /// <summary>Removes what is not whole; nothing of a backup that is.</summary>
    public abstract ValueTask DisposeAsync();

    private protected abstract Task StoreAsync(string name, Func<Stream, CancellationToken, Task> write, CancellationToken cancellation);

    private protected abstract Task FinishAsync();

    private protected static FileStream CreatePrivate(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.ReadWrite };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return new FileStream(path, options);
    }
}
