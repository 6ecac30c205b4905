using Dapper;
using DtiPipeline.Warehouse.Connections;
using DtiPipeline.Warehouse.Migrations;
using Npgsql;

namespace DtiPipeline.TestKit.Databases;

/// <summary>Databases on the given server, dropped with their test; the template goes with the process.</summary>
internal sealed class PostgresFactory : TestDatabaseFactory
{
    public static readonly PostgresFactory Shared = new();

    protected override async Task<string> MakeTemplateAsync(string name)
    {
        await OnServerAsync($"create database {name}");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => OnServerAsync($"drop database if exists {name} with (force)").GetAwaiter().GetResult();
        await new Migrator(Database.Open(TargetOf(name, pooling: false))).MigrateAsync();
        return name;
    }

    protected override async Task<TestDatabase> CreateAsync(string name, string? template, TimeProvider? time)
    {
        // Files are copied, not pages written to the log one by one: half the processor time, and nobody restores the server from its log.
        await OnServerAsync(template is null ? $"create database {name}" : $"create database {name} template {template} strategy file_copy");
        return new TestDatabase(
            DatabaseKind.Postgres, TargetOf(name, pooling: true), time, async () => await OnServerAsync($"drop database {name} with (force)"));
    }

    protected override Task<TestDatabase> CopyAsync(TestDatabase source, string name) =>
        CreateAsync(name, new NpgsqlConnectionStringBuilder(source.Target).Database, null);

    private static string Server => PostgresServer.ConnectionString
        ?? throw new InvalidOperationException("DTI_TEST_REQUIRE asks for postgres, but DTI_TEST_POSTGRES is not set");

    private static string TargetOf(string name, bool pooling) =>
        new NpgsqlConnectionStringBuilder(Server) { Database = name, Pooling = pooling, MaxPoolSize = 10 }.ToString();

    private static async Task OnServerAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(Server) { Pooling = false }.ToString());
        await connection.ExecuteAsync(sql);
    }
}
