using System.Formats.Tar;

namespace DtiPipeline.Pipeline.Backups;

/// <summary>A backup as one file. An entry's length stands before its content, so each is written beside it first.</summary>
internal sealed class TarArchiveWriter : ArchiveWriter
{
    private readonly FileStream _file;
    private readonly FileStream _entry;
    private readonly TarWriter _tar;

    public TarArchiveWriter(string path)
        : base(path)
    {
        _file = CreatePrivate(Unfinished);
        _entry = CreatePrivate(Unfinished + ".entry");
        _tar = new TarWriter(_file, TarEntryFormat.Pax, leaveOpen: true);
    }

    public override async ValueTask DisposeAsync()
    {
        await _tar.DisposeAsync();
        await _file.DisposeAsync();
        await _entry.DisposeAsync();
        File.Delete(_entry.Name);
        File.Delete(Unfinished);
    }

    private protected override async Task StoreAsync(string name, Func<Stream, CancellationToken, Task> write, CancellationToken cancellation)
    {
        _entry.SetLength(0);
        await write(_entry, cancellation);
        _entry.Position = 0;
        await _tar.WriteEntryAsync(new PaxTarEntry(TarEntryType.RegularFile, name) { DataStream = _entry, Mode = UnixFileMode.UserRead | UnixFileMode.UserWrite }, cancellation);
    }

    private protected override async Task FinishAsync()
    {
        await _tar.DisposeAsync();
        _file.Flush(flushToDisk: true);
        await _file.DisposeAsync();
        File.Move(Unfinished, Path);
    }
}
