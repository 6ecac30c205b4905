using DtiPipeline.Warehouse.Connections;

namespace DtiPipeline.Warehouse.Backups;

/// <summary>All of a warehouse as of one moment, however much others write meanwhile; nobody waits for it.</summary>
/// <example><c>await using var dump = await WarehouseDump.OpenAsync(database, folder); var hashes = await dump.PayloadsAsync(); await dump.WriteAsync(target);</c></example>
public abstract class WarehouseDump : IAsyncDisposable
{
    /// <summary>Where a database is copied as a file: the one name it has in a backup. Tables of a server lie in the same folder.</summary>
    internal const string Folder = "database/";

    private protected WarehouseDump()
    {
    }

    /// <summary>Sees the state that is dumped, and nothing later.</summary>
    internal abstract Session Session { get; }

    /// <param name="folder">For what has to be written before it can be given away; of the size of the database, so not the machine's temporary folder.</param>
    /// <exception cref="WarehouseFault">The warehouse cannot be read.</exception>
    public static Task<WarehouseDump> OpenAsync(Database database, string folder, CancellationToken cancellation = default) =>
        database.ExplainedAsync(() => database.DumpAsync(folder, cancellation));

    /// <summary>SHA-256 of the landed bytes that the warehouse stands on. Those whose deletion was asked for are not among them.</summary>
    public Task<IReadOnlyList<string>> PayloadsAsync() => Session.ListAsync<string>(
        """
        select distinct p.sha256 from payload p
        where not exists (select 1 from payload_deletion d where d.connector = p.connector and d.stream = p.stream and d.sha256 = p.sha256 and d.asked_at >= p.seen_at)
        order by p.sha256
        """);

    /// <summary>SHA-256 of the files that decisions and explanations stand on.</summary>
    public Task<IReadOnlyList<string>> PapersAsync() => Session.ListAsync<string>(
        "select sha256 from evidence where sha256 is not null union select sha256 from appraisal_paper where sha256 is not null order by sha256");

    /// <summary>Writes the database into a backup. Nothing can be asked of the dump after that.</summary>
    public abstract Task<DumpedDatabase> WriteAsync(IDumpTarget target, CancellationToken cancellation = default);

    public abstract ValueTask DisposeAsync();
}
