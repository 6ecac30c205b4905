using System.Collections.Immutable;
using System.IO.Compression;
using DtiPipeline.Warehouse.Connections;
using DtiPipeline.Warehouse.Migrations;

namespace DtiPipeline.Warehouse.Backups;

/// <summary>
/// The engine's own copy of the file. <c>vacuum into</c> and not its online backup: both are of one moment and let others write, but the online backup
/// takes free pages along, and with them what retention has deleted.
/// </summary>
internal sealed class SqliteDump : WarehouseDump
{
    public const string File = Folder + "warehouse.db.gz";

    private readonly DirectoryInfo _folder;
    private readonly string _path;
    private readonly Database _copy;

    private SqliteDump(DirectoryInfo folder, string path, Database copy, Session session) => (_folder, _path, _copy, Session) = (folder, path, copy, session);

    internal override Session Session { get; }

    public static async Task<SqliteDump> MakeAsync(Database source, string folder, CancellationToken cancellation)
    {
        var own = Directory.CreateDirectory(Path.Combine(folder, $".dti-dump-{Guid.NewGuid():N}"));
        try
        {
            if (!OperatingSystem.IsWindows())
                own.UnixFileMode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
            var path = Path.Combine(own.FullName, "warehouse.db");
            var copy = Database.Open("sqlite:" + path, source.Time);
            await source.CopyAsync(copy, path, cancellation);
            return new SqliteDump(own, path, copy, await copy.ConnectAsync(cancellation));
        }
        catch
        {
            own.Delete(recursive: true);
            throw;
        }
    }

    public override async Task<DumpedDatabase> WriteAsync(IDumpTarget target, CancellationToken cancellation = default)
    {
        var tables = ImmutableArray.CreateBuilder<DumpedTable>();
        foreach (var table in await Session.ListAsync<string>("select name from sqlite_master where type = 'table' and name not like 'sqlite_%' order by name"))
            tables.Add(new DumpedTable(table, [], await Session.SingleAsync<long>($"select count(*) from \"{table}\"")));
        var dumped = new DumpedDatabase
        {
            Kind = Session.Dialect.Name,
            Engine = await Session.SingleAsync<string>("select 'SQLite ' || sqlite_version()"),
            Schema = await Migrator.NumberAsync(Session),
            Tables = tables.ToImmutable(),
        };
        await CloseAsync();
        await target.AddAsync(
            File,
            async (into, stop) =>
            {
                await using var packed = new GZipStream(into, CompressionLevel.Fastest, leaveOpen: true);
                await using var file = System.IO.File.OpenRead(_path);
                await file.CopyToAsync(packed, stop);
            },
            cancellation);
        return dumped;
    }

    public override async ValueTask DisposeAsync()
    {
        await CloseAsync();
        _folder.Delete(recursive: true);
    }

    /// <summary>The last connection to close folds the write-ahead log into the file.</summary>
    private async Task CloseAsync()
    {
        await Session.DisposeAsync();
        _copy.Release();
    }
}
