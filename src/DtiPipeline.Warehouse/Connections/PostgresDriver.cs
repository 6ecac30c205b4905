using System.Data.Common;
using System.Net.Sockets;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Sql;
using DtiPipeline.Warehouse.Bulk;
using DtiPipeline.Warehouse.Copies;
using Npgsql;

namespace DtiPipeline.Warehouse.Connections;

/// <summary>A PostgreSQL server, 15 or newer.</summary>
internal sealed class PostgresDriver(DatabaseTarget target) : DatabaseDriver
{
    private readonly string _connectionString = new NpgsqlConnectionStringBuilder(target.ConnectionString) { ApplicationName = "dti" }.ToString();

    public override SqlDialect Dialect => SqlDialect.Postgres;

    public override IBulkWriter Bulk { get; } = new PostgresBulkWriter();

    public override string VersionSql => "select 'PostgreSQL ' || current_setting('server_version')";

    public override async Task<DbConnection> ConnectAsync(CancellationToken cancellation)
    {
        var connection = new NpgsqlConnection(_connectionString);
        try
        {
            await connection.OpenAsync(cancellation);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    public override void Release()
    {
        using var connection = new NpgsqlConnection(_connectionString);
        NpgsqlConnection.ClearPool(connection);
    }

    public override Task CopyAsync(Session session, Database copy, string path, CancellationToken cancellation) => RowCopy.RunAsync(session, copy, cancellation);

    public override Finding? Explain(Exception problem) => problem switch
    {
        PostgresException { SqlState: PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification } refused =>
            Finding.Of(RunCodes.LoginRefused, ("database", target.Shown), ("reason", refused.MessageText)),
        PostgresException { SqlState: PostgresErrorCodes.InvalidCatalogName } missing =>
            Finding.Of(RunCodes.DatabaseMissing, ("database", target.Shown), ("reason", missing.MessageText)),
        PostgresException { SqlState: PostgresErrorCodes.CannotConnectNow or PostgresErrorCodes.TooManyConnections } away =>
            Finding.Of(RunCodes.ServerUnreachable, ("database", target.Shown), ("reason", away.MessageText)),
        PostgresException { SqlState: PostgresErrorCodes.NumericValueOutOfRange } => Finding.Of(RunCodes.NumberTooLarge),
        NpgsqlException { InnerException: SocketException or IOException or TimeoutException } =>
            Finding.Of(RunCodes.ServerUnreachable, ("database", target.Shown), ("reason", problem.InnerException!.Message)),
        // The server wants a password and none was given.
        NpgsqlException when problem.Message.Contains("password", StringComparison.OrdinalIgnoreCase) => Finding.Of(RunCodes.LoginRefused, ("database", target.Shown), ("reason", problem.Message)),
        _ => null,
    };
}
