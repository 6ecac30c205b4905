using System.Data.Common;
using Dapper;
using DtiPipeline.Core.Sql;
using DtiPipeline.Warehouse.Bulk;
using DtiPipeline.Warehouse.Runs;
using Microsoft.Data.Sqlite;

namespace DtiPipeline.Warehouse.Connections;

/// <summary>One connection, with at most one transaction on it, and the few ways in which stores ask it. Tokens in SQL texts are filled here.</summary>
internal sealed class Session(Database database, DbConnection connection, CancellationToken cancellation) : IAsyncDisposable
{
    private DbTransaction? _transaction;
    private SqliteTurn? _turn;

    public Database Database { get; } = database;

    public SqlDialect Dialect => Database.Dialect;

    public DbConnection Connection { get; } = connection;

    /// <summary>A transaction that was begun comes to its end: who is told to stop finishes the batch and stops before the next.</summary>
    public CancellationToken Cancellation => _transaction is null && _turn is null ? cancellation : CancellationToken.None;

    /// <summary>Begins to write. On SQLite at once with the write lock: a reader that becomes a writer later can fail for good.</summary>
    public async Task BeginAsync()
    {
        if (Connection is SqliteConnection sqlite)
            _turn = await SqliteTurn.BeginAsync(sqlite, Cancellation);
        else
            _transaction = await Connection.BeginTransactionAsync(Cancellation);
    }

    public async Task CommitAsync()
    {
        if (_transaction is not null)
            await _transaction.CommitAsync(Cancellation);
        _turn?.Commit();
        await EndAsync();
    }

    /// <summary>Ends the server's connections of another process. Nothing where there is no server.</summary>
    public async Task CutOffAsync(string holder)
    {
        if (Database.CutOffSql is { } sql)
            await ExecuteAsync(sql, new { name = ProcessHolder.SessionName(holder) });
    }

    /// <summary>Takes back what was not committed; nothing when all was.</summary>
    public async Task EndAsync()
    {
        if (_transaction is not null)
            await _transaction.DisposeAsync();
        if (_turn is not null)
            await _turn.DisposeAsync();
        (_transaction, _turn) = (null, null);
    }

    public Task<int> ExecuteAsync(string sql, object? arguments = null) => Connection.ExecuteAsync(Command(sql, arguments));

    public async Task<IReadOnlyList<T>> ListAsync<T>(string sql, object? arguments = null) => (await Connection.QueryAsync<T>(Command(sql, arguments))).AsList();

    public Task<T?> FirstOrDefaultAsync<T>(string sql, object? arguments = null) => Connection.QueryFirstOrDefaultAsync<T>(Command(sql, arguments));

    public Task<T> SingleAsync<T>(string sql, object? arguments = null) => Connection.QuerySingleAsync<T>(Command(sql, arguments));

    /// <summary>Makes a temporary table anew and fills it, for set-based SQL to take over from.</summary>
    public async Task TransferAsync(TransferTable table, IEnumerable<Core.Records.StagedValue[]> rows)
    {
        await CreateAsync(table);
        await FillAsync(table, rows);
    }

    public Task CreateAsync(TransferTable table) => ExecuteAsync($"drop table if exists {table.Name}; {Dialect.CreateTemporary} {table.Name} ({table.Columns.Definition})");

    public async Task FillAsync(TransferTable table, IEnumerable<Core.Records.StagedValue[]> rows) =>
        await Database.Bulk.WriteAsync(Connection, table, rows, Cancellation);

    /// <param name="rows">In the form of <see cref="CopyBytes"/>.</param>
    public Task FillAsync(TransferTable table, ReadOnlyMemory<byte> rows) => Database.Bulk.WriteAsync(Connection, table, rows, Cancellation);

    /// <summary>Tells the planner what a table holds after much of it changed.</summary>
    public async Task AnalyzeAsync(string table)
    {
        if (Dialect.Analyze is { } analyze)
            await ExecuteAsync($"{analyze} {table}");
    }

    /// <summary>Tells the engine what only one of the two needs to be told.</summary>
    /// <param name="command">Null: nothing.</param>
    public async Task AdjustAsync(string? command)
    {
        if (command is not null)
            await ExecuteAsync(command);
    }

    /// <summary>Executes, and tells the planner when rows were touched.</summary>
    public async Task<int> ExecuteAndAnalyzeAsync(string table, string sql, object arguments)
    {
        var touched = await ExecuteAsync(sql, arguments);
        if (touched > 0)
            await AnalyzeAsync(table);
        return touched;
    }

    /// <summary>Reads rows whose columns are known only to the query.</summary>
    public Task<DbDataReader> ReadAsync(string sql, DynamicParameters parameters) => Connection.ExecuteReaderAsync(Command(sql, parameters));

    public async ValueTask DisposeAsync()
    {
        await EndAsync();
        await Database.GiveBackAsync(Connection);
    }

    private CommandDefinition Command(string sql, object? arguments) => new(Dialect.Expand(sql), arguments, _transaction, cancellationToken: Cancellation);
}
