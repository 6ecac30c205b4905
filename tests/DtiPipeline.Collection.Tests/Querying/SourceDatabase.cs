using DtiPipeline.TestKit.Databases;
using Npgsql;

namespace DtiPipeline.Collection.Tests.Querying;

/// <summary>Somebody else's PostgreSQL: a database of the test's own on the tests' server, filled by hand.</summary>
internal sealed class SourceDatabase : IAsyncDisposable
{
    private readonly TestDatabase _database;

    private SourceDatabase(TestDatabase database) => _database = database;

    public string ConnectionString => _database.Target;

    public string Name => new NpgsqlConnectionStringBuilder(ConnectionString).Database!;

    public static async Task<SourceDatabase> CreateAsync(string sql)
    {
        var source = new SourceDatabase(await TestDatabase.CreateEmptyAsync(DatabaseKind.Postgres));
        await source.RunAsync(sql);
        return source;
    }

    public Task RunAsync(string sql) => ScalarAsync(sql);

    public async Task<object?> ScalarAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(ConnectionString) { Pooling = false }.ToString());
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }

    public ValueTask DisposeAsync() => _database.DisposeAsync();
}
