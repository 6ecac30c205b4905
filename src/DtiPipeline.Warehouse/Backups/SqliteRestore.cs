using System.IO.Compression;
using DtiPipeline.Warehouse.Connections;
using DtiPipeline.Warehouse.Migrations;

namespace DtiPipeline.Warehouse.Backups;

/// <summary>The file is written under another name and gets its own when it is whole.</summary>
internal sealed class SqliteRestore : WarehouseRestore
{
    private readonly string _path;
    private readonly string _unfinished;

    private SqliteRestore(string path) => (_path, _unfinished) = (path, path + ".restoring");

    public static SqliteRestore Begin(string path)
    {
        // A write-ahead log without its file would be played into the restored one.
        foreach (var there in (string[])[path, path + "-wal"])
            if (new FileInfo(there) is { Exists: true, Length: > 0 } file)
                throw NotEmpty("sqlite:" + path, file.Name);
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        return new SqliteRestore(path);
    }

    public override async Task TakeAsync(string name, Stream content, CancellationToken cancellation = default)
    {
        await using var packed = new GZipStream(content, CompressionMode.Decompress, leaveOpen: true);
        await using var file = File.Create(_unfinished);
        await packed.CopyToAsync(file, cancellation);
    }

    public override async Task CompleteAsync(CancellationToken cancellation = default)
    {
        var database = Database.Open("sqlite:" + _unfinished);
        await new Migrator(database).MigrateAsync(cancellation);
        await database.UseAsync(session => session.ExecuteAsync(FreeLeases), cancellation);
        database.Release();
        File.Move(_unfinished, _path, overwrite: true);
    }

    public override ValueTask DisposeAsync()
    {
        foreach (var left in (string[])[_unfinished, _unfinished + "-wal", _unfinished + "-shm"])
            File.Delete(left);
        return ValueTask.CompletedTask;
    }
}
