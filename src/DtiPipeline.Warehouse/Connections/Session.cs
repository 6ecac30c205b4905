using System.Data.Common;
using Dapper;
using DtiPipeline.Core.Sql;
using DtiPipeline.Warehouse.Bulk;

namespace DtiPipeline.Warehouse.Connections;

/// <summary>One connection, with at most one transaction on it, and the few ways in which stores ask it. Tokens in SQL texts are filled here.</summary>
internal sealed class Session(Database database, DbConnection connection, CancellationToken cancellation) : IAsyncDisposable
{
    private DbTransaction? _transaction;

    public Database Database { get; } = database;

    public SqlDialect Dialect => Database.Dialect;

    public DbConnection Connection { get; } = connection;

    public CancellationToken Cancellation { get; } = cancellation;

    /// <summary>Begins to write. On SQLite at once with the write lock: a reader that becomes a writer later can fail for good.</summary>
    public async Task BeginAsync() => _transaction = await Connection.BeginTransactionAsync(Cancellation);

    public async Task CommitAsync()
    {
        await _transaction!.CommitAsync(Cancellation);
        await EndAsync();
    }

    /// <summary>Takes back what was not committed; nothing when all was.</summary>
    public async Task EndAsync()
    {
        if (_transaction is null)
            return;
        await _transaction.DisposeAsync();
        _transaction = null;
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

    /// <summary>Tells the planner what a table holds after much of it changed.</summary>
    public async Task AnalyzeAsync(string table)
    {
        if (Dialect.Analyze is { } analyze)
            await ExecuteAsync($"{analyze} {table}");
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
        await Connection.DisposeAsync();
    }

    private CommandDefinition Command(string sql, object? arguments) => new(Dialect.Expand(sql), arguments, _transaction, cancellationToken: Cancellation);
}
