using System.Globalization;
using DtiPipeline.Benchmarks.Measuring;
using Npgsql;

namespace DtiPipeline.Benchmarks.Databases;

/// <summary>The PostgreSQL server to measure on, of which <c>DTI_TEST_POSTGRES</c> names a database.</summary>
internal sealed class PostgresServer
{
    private readonly string _connection;

    private PostgresServer(string connection, ServerTimes times) => (_connection, Times) = (connection, times);

    public ServerTimes Times { get; }

    /// <returns>Null where no server is named.</returns>
    public static async Task<PostgresServer?> FindAsync()
    {
        if (Environment.GetEnvironmentVariable("DTI_TEST_POSTGRES") is not { Length: > 0 } text)
            return null;
        await using var connection = new NpgsqlConnection(text);
        await connection.OpenAsync();
        return new PostgresServer(text, new ServerTimes(connection.ProcessID));
    }

    public async Task<PostgresBench> CreateAsync()
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"dti_benchmark_{Guid.NewGuid():N}");
        await ExecuteAsync($"create database {name}");
        return new PostgresBench(this, new NpgsqlConnectionStringBuilder(_connection) { Database = name });
    }

    public Task DropAsync(string name) => ExecuteAsync($"drop database if exists {name} with (force)");

    private async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(_connection) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
