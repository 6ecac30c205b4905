using System.Data.Common;
using DtiPipeline.Core.Sql;
using DtiPipeline.Warehouse.Backups;
using DtiPipeline.Warehouse.Bulk;

namespace DtiPipeline.Warehouse.Connections;

/// <summary>
/// A warehouse that can be connected to. Opening it does nothing yet; every operation takes a connection of its own from the pool and gives it back.
/// </summary>
/// <example><c>var database = Database.Open("sqlite:var/dti.db"); await new Migrator(database).MigrateAsync();</c></example>
public sealed class Database
{
    private readonly DatabaseDriver _driver;
    private readonly DatabaseTarget _target;
    private Database? _askedAgain;

    // Dapper remembers how it reads a query's rows, so its handlers must be there before the first query; all queries come from here.
    static Database() => DapperSettings.Register();

    private Database(DatabaseTarget target, TimeProvider time, bool asksAgain)
    {
        _target = target;
        _driver = target.SqlitePath is { } path ? new SqliteDriver(path, asksAgain) : new PostgresDriver(target, asksAgain);
        Time = time;
    }

    public SqlDialect Dialect => _driver.Dialect;

    /// <summary>The target without secrets.</summary>
    public string Shown => _target.Shown;

    internal TimeProvider Time { get; }

    internal IBulkWriter Bulk => _driver.Bulk;

    /// <param name="target"><c>sqlite:PATH</c> or a PostgreSQL connection string.</param>
    /// <param name="time">The clock that stamps what is written; the system's when null.</param>
    /// <exception cref="WarehouseFault">The target is not understood.</exception>
    public static Database Open(string target, TimeProvider? time = null) => new(DatabaseTarget.Parse(target), time ?? TimeProvider.System, asksAgain: false);

    /// <summary>
    /// The same database for somebody who asks the same questions all day, as pages do: their plans are kept, which took twice as long to make
    /// as the answers of a unit's page. Not for loads, whose tables are never the same size twice.
    /// </summary>
    public Database AskedAgain() => _askedAgain ??= new Database(_target, Time, asksAgain: true);

    /// <summary>The engine and its version: <c>SQLite 3.50.4</c>.</summary>
    public Task<string> EngineAsync(CancellationToken cancellation = default) => UseAsync(session => session.SingleAsync<string>(_driver.VersionSql), cancellation);

    /// <summary>
    /// A text that is another one after every commit, of this process or any other: two that are equal say that nothing was written between them. It may
    /// be another one though nothing was.
    /// </summary>
    public Task<string> StampAsync(CancellationToken cancellation = default) => ExplainedAsync(() => _driver.StampAsync(this, cancellation));

    /// <summary>Closes connections that are not in use. On SQLite the last one to close folds the write-ahead log into the file.</summary>
    public void Release()
    {
        _driver.Release();
        _askedAgain?.Release();
    }

    /// <summary>Copies all of it into a SQLite file that is not there yet.</summary>
    /// <param name="copy">The same file, opened.</param>
    internal Task CopyAsync(Database copy, string path, CancellationToken cancellation) => UseAsync(
        async session =>
        {
            await _driver.CopyAsync(session, copy, path, cancellation);
            return true;
        },
        cancellation);

    internal Task<WarehouseDump> DumpAsync(string folder, CancellationToken cancellation) => _driver.DumpAsync(this, folder, cancellation);

    internal string? CutOffSql => _driver.CutOffSql;

    internal DateTimeOffset Now() => Time.GetUtcNow();

    /// <exception cref="WarehouseFault">The file cannot be made, the server does not answer, the login is refused …</exception>
    internal Task<Session> ConnectAsync(CancellationToken cancellation) =>
        ExplainedAsync(async () => new Session(this, await _driver.ConnectAsync(cancellation), cancellation));

    internal ValueTask GiveBackAsync(DbConnection connection) => _driver.GiveBackAsync(connection);

    /// <summary>One operation on a connection of its own.</summary>
    internal async Task<T> UseAsync<T>(Func<Session, Task<T>> use, CancellationToken cancellation)
    {
        await using var session = await ConnectAsync(cancellation);
        return await ExplainedAsync(() => use(session));
    }

    /// <summary>Gives failures of the connection their words; others pass through.</summary>
    internal async Task<T> ExplainedAsync<T>(Func<Task<T>> action)
    {
        try
        {
            return await action();
        }
        catch (Exception problem) when (_driver.Explain(problem) is { } finding)
        {
            throw new WarehouseFault(finding, problem);
        }
    }
}
