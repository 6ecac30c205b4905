using System.Data.Common;
using Dapper;
using DtiPipeline.TestKit.Databases;
using DtiPipeline.Warehouse.Connections;

namespace DtiPipeline.Pipeline.Tests.Checking;

/// <summary>A copy of a warehouse that is spoilt and mended again, time after time: a copy for each damage takes PostgreSQL a second.</summary>
internal sealed class SpoiltWarehouse : IAsyncDisposable
{
    private readonly TestDatabase _copy;
    private readonly DbConnection _connection;
    private readonly string _schema;
    private readonly List<string> _tables = [];
    private Dictionary<string, string> _indexes = [];

    private SpoiltWarehouse(TestDatabase copy, DbConnection connection) =>
        (_copy, _connection, _schema) = (copy, connection, copy.Kind == DatabaseKind.Sqlite ? "main" : "public");

    public Database Database => _copy.Database;

    /// <param name="copy">The test's own; goes with this.</param>
    public static async Task<SpoiltWarehouse> OfAsync(TestDatabase copy)
    {
        var connection = Spoiling.Connect(copy);
        await connection.OpenAsync();
        await Spoiling.DropReferencesAsync(copy.Kind, connection);
        var spoilt = new SpoiltWarehouse(copy, connection);
        await connection.ExecuteAsync(copy.Kind == DatabaseKind.Sqlite ? "attach ':memory:' as kept" : "create schema kept");
        spoilt._tables.AddRange(await connection.QueryAsync<string>(copy.Kind == DatabaseKind.Sqlite
            ? "select name from main.sqlite_master where type = 'table' and name not like 'sqlite_%'"
            : "select tablename from pg_tables where schemaname = 'public'"));
        await connection.ExecuteAsync(string.Concat(spoilt._tables.Select(table => $"create table kept.{table} as select * from {spoilt._schema}.{table};")));
        spoilt._indexes = await spoilt.IndexesAsync();
        return spoilt;
    }

    /// <summary>Does something to the tables, without the checks that the database would make.</summary>
    public Task SpoilAsync(string sql) => _connection.ExecuteAsync(sql);

    /// <summary>Makes the tables that a statement names what they were.</summary>
    public async Task MendAsync(string sql)
    {
        var words = sql.Split([' ', '\n', '(', ')', ';', ',', '.'], StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);
        await _connection.ExecuteAsync(string.Concat(_tables.Where(words.Contains).Select(table => $"delete from {_schema}.{table}; insert into {_schema}.{table} select * from kept.{table};")));
        var left = await IndexesAsync();
        foreach (var (name, index) in _indexes)
            if (!left.ContainsKey(name))
                await _connection.ExecuteAsync(index);
    }

    public async ValueTask DisposeAsync()
    {
        await _connection.DisposeAsync();
        await _copy.DisposeAsync();
    }

    private async Task<Dictionary<string, string>> IndexesAsync() => (await _connection.QueryAsync<(string Name, string Sql)>(_copy.Kind == DatabaseKind.Sqlite
        ? "select name, sql from main.sqlite_master where type = 'index' and sql is not null"
        : "select indexname, indexdef from pg_indexes where schemaname = 'public'")).ToDictionary(index => index.Name, index => index.Sql, StringComparer.Ordinal);
}
