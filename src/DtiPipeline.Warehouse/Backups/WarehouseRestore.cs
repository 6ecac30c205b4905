using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Warehouse.Connections;
using DtiPipeline.Warehouse.Migrations;

namespace DtiPipeline.Warehouse.Backups;

/// <summary>Puts a dumped database into an empty one. Until it is completed the empty one stays as it is.</summary>
public abstract class WarehouseRestore : IAsyncDisposable
{
    // Whoever held a lease held it on the warehouse that was backed up. The token stays: it may only rise.
    internal const string FreeLeases = "update lease set holder = null";

    private protected WarehouseRestore()
    {
    }

    /// <param name="target">Of the kind that was dumped, and empty.</param>
    /// <exception cref="WarehouseFault">It is of the other kind, it holds something, or the backup is of a newer program.</exception>
    public static async Task<WarehouseRestore> BeginAsync(string target, DumpedDatabase dumped, CancellationToken cancellation = default)
    {
        var parsed = DatabaseTarget.Parse(target);
        var kind = parsed.SqlitePath is null ? Core.Sql.SqlDialect.Postgres.Name : Core.Sql.SqlDialect.Sqlite.Name;
        if (dumped.Kind != kind)
            throw new WarehouseFault(Finding.Of(RunCodes.BackupOfOtherKind, ("database", parsed.Shown), ("found", dumped.Kind), ("known", kind)));
        if (dumped.Schema > MigrationScripts.All.Length)
            throw new WarehouseFault(Finding.Of(RunCodes.BackupNewer, ("found", IsoText.Of(dumped.Schema)), ("known", IsoText.Of(MigrationScripts.All.Length))));
        return parsed.SqlitePath is { } path ? SqliteRestore.Begin(path) : await PostgresRestore.BeginAsync(Database.Open(target), dumped, cancellation);
    }

    /// <summary>Takes the next file of the database, in the order of the backup.</summary>
    public abstract Task TakeAsync(string name, Stream content, CancellationToken cancellation = default);

    /// <summary>Brings the schema up to this program and makes all of it visible at once.</summary>
    public abstract Task CompleteAsync(CancellationToken cancellation = default);

    public abstract ValueTask DisposeAsync();

    private protected static WarehouseFault NotEmpty(string shown, string what) => new(Finding.Of(RunCodes.RestoreTargetNotEmpty, ("where", shown), ("what", what)));
}
