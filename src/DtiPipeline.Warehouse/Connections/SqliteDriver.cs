using System.Data.Common;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Sql;
using DtiPipeline.Warehouse.Backups;
using DtiPipeline.Warehouse.Bulk;
using Microsoft.Data.Sqlite;

namespace DtiPipeline.Warehouse.Connections;

/// <summary>One file, no server.</summary>
/// <param name="asksAgain">Connections stay open after their use, with the statements they have read.</param>
internal sealed class SqliteDriver(string path, bool asksAgain) : DatabaseDriver
{
    private const int Busy = 5;
    private const int Locked = 6;
    private const int ReadOnly = 8;
    private const int Full = 13;
    private const int CannotOpen = 14;
    private const int NotADatabase = 26;

    // One command each: of several statements together the driver hides the failure of all after the first that gives a row.
    private static readonly string[] Pragmas = [
        // Another writer is waited for by the engine itself.
        "pragma busy_timeout = 30000",
        // Of a file that is made now: half as many pages for the engine and the system to handle, a loaded million rows cost 0.6 s of the system's time less.
        "pragma page_size = 8192",
        // Readers never wait for the writer, nor it for them.
        "pragma journal_mode = wal",
        // Said again because connections are used again, and a load that broke off may have left it otherwise.
        "pragma synchronous = full",
        // Loads fold their own lots into the file; otherwise the next person who writes would do it for them. The log may grow to 40 MB where nobody folds it.
        "pragma wal_autocheckpoint = 5000",
        // Counting puts a million rows in order of their units: a helper takes a third off.
        "pragma threads = 2",
        // Reads the file, so that a file of another kind is noticed here.
        "pragma schema_version",
    ];

    private readonly SqliteKeptConnections? _kept = asksAgain ? new SqliteKeptConnections() : null;

    private readonly string _connectionString = Asking(path);
    private readonly SqliteStamp _stamp = new(Asking(path));

    public override SqlDialect Dialect => SqlDialect.Sqlite;

    public override IBulkWriter Bulk { get; } = new SqliteBulkWriter();

    public override string VersionSql => "select 'SQLite ' || sqlite_version()";

    public override string? CutOffSql => null;

    public override async Task<DbConnection> ConnectAsync(CancellationToken cancellation)
    {
        if (_kept?.Take() is { } kept)
            return kept;
        MakeFolder();
        var connection = _kept is null ? new SqliteConnection(_connectionString) : new SqliteKeptConnection(_connectionString);
        try
        {
            await connection.OpenAsync(cancellation);
            foreach (var pragma in Pragmas)
            {
                await using var command = connection.CreateCommand();
                command.CommandText = pragma;
                await command.ExecuteNonQueryAsync(cancellation);
            }
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    public override ValueTask GiveBackAsync(DbConnection connection) => connection is SqliteKeptConnection kept && _kept!.GiveBack(kept) ? ValueTask.CompletedTask : connection.DisposeAsync();

    public override Task<string> StampAsync(Database own, CancellationToken cancellation) => Task.FromResult(_stamp.Read());

    public override void Release()
    {
        _stamp.Release();
        _kept?.Release();
        using var connection = new SqliteConnection(_connectionString);
        SqliteConnection.ClearPool(connection);
    }

    /// <summary>The engine writes the file by itself, as of the moment it begins; writers need not wait.</summary>
    public override Task CopyAsync(Session session, Database copy, string path, CancellationToken cancellation) => session.ExecuteAsync("vacuum into @path", new { path });

    public override async Task<WarehouseDump> DumpAsync(Database source, string folder, CancellationToken cancellation) => await SqliteDump.MakeAsync(source, folder, cancellation);

    public override Finding? Explain(Exception problem) => problem switch
    {
        SqliteException { SqliteErrorCode: Busy or Locked } => Finding.Of(RunCodes.DatabaseBusy, ("database", path)),
        // The engine has no code of its own for a sum that does not fit.
        SqliteException { SqliteErrorCode: 1 } when problem.Message.Contains("integer overflow", StringComparison.Ordinal) => Finding.Of(RunCodes.NumberTooLarge),
        SqliteException { SqliteErrorCode: NotADatabase } => Finding.Of(RunCodes.NotADatabase, ("database", path)),
        SqliteException { SqliteErrorCode: CannotOpen or ReadOnly or Full } => NotOpened(problem),
        _ => null,
    };

    private static string Asking(string path) => new SqliteConnectionStringBuilder
    {
        DataSource = path,
        Mode = SqliteOpenMode.ReadWriteCreate,
        ForeignKeys = true,
        DefaultTimeout = 60,
    }.ToString();

    private void MakeFolder()
    {
        try
        {
            if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder)
                Directory.CreateDirectory(folder);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new WarehouseFault(NotOpened(problem), problem);
        }
    }

    private Finding NotOpened(Exception problem) => Finding.Of(RunCodes.FileCannotBeOpened, ("database", path), ("reason", problem.Message));
}
