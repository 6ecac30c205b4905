using System.Data.Common;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Sql;
using DtiPipeline.Warehouse.Backups;
using DtiPipeline.Warehouse.Bulk;

namespace DtiPipeline.Warehouse.Connections;

/// <summary>What differs between the two databases outside of SQL text: opening, bulk writing, and the wording of failures.</summary>
internal abstract class DatabaseDriver
{
    public abstract SqlDialect Dialect { get; }

    public abstract IBulkWriter Bulk { get; }

    /// <summary>Asks for the engine's name and version.</summary>
    public abstract string VersionSql { get; }

    /// <summary>Ends all connections named <c>@name</c>, whatever they are doing. Null where processes share no server.</summary>
    public abstract string? CutOffSql { get; }

    public abstract Task<DbConnection> ConnectAsync(CancellationToken cancellation);

    /// <summary>Takes a connection back that is not needed any more.</summary>
    public virtual ValueTask GiveBackAsync(DbConnection connection) => connection.DisposeAsync();

    /// <summary>A text that is another one after every commit, whoever made it.</summary>
    public abstract Task<string> StampAsync(Database own, CancellationToken cancellation);

    /// <summary>Closes the connections that wait in the pool.</summary>
    public abstract void Release();

    /// <summary>Copies all that a session sees into a SQLite file that is not there yet.</summary>
    /// <param name="copy">The same file, opened.</param>
    public abstract Task CopyAsync(Session session, Database copy, string path, CancellationToken cancellation);

    /// <summary>Holds fast what a backup is made of.</summary>
    /// <param name="folder">For what has to be written before it can be given away.</param>
    public abstract Task<WarehouseDump> DumpAsync(Database source, string folder, CancellationToken cancellation);

    /// <summary>What a person should be told about a failure of the connection; null when it is none of the known ones.</summary>
    public abstract Finding? Explain(Exception problem);
}
