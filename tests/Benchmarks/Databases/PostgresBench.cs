using System.Data.Common;
using System.Globalization;
using DtiPipeline.Benchmarks.Measuring;
using Npgsql;

namespace DtiPipeline.Benchmarks.Databases;

/// <summary>A database of its own on the server.</summary>
internal sealed class PostgresBench(PostgresServer server, NpgsqlConnectionStringBuilder connection) : BenchDatabase
{
    public override string Target => connection.ConnectionString;

    public override ServerTimes Server => server.Times;

    /// <summary>The same database as <c>psql</c> is told of it.</summary>
    public IReadOnlyDictionary<string, string> PsqlEnvironment => new Dictionary<string, string>
    {
        ["PGHOST"] = connection.Host!,
        ["PGPORT"] = connection.Port.ToString(CultureInfo.InvariantCulture),
        ["PGUSER"] = connection.Username ?? "",
        ["PGPASSWORD"] = connection.Password ?? "",
        ["PGDATABASE"] = connection.Database!,
    };

    public override async Task<DbConnection> ConnectAsync()
    {
        var opened = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(Target) { Pooling = false }.ConnectionString);
        await opened.OpenAsync();
        return opened;
    }

    public override async Task<double> MegabytesAsync()
    {
        await using var opened = (NpgsqlConnection)await ConnectAsync();
        await using var command = new NpgsqlCommand("select pg_database_size(current_database())", opened);
        return (long)(await command.ExecuteScalarAsync())! / 1048576.0;
    }

    public override async ValueTask DisposeAsync() => await server.DropAsync(connection.Database!);
}
