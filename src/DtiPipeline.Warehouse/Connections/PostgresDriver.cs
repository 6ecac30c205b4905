using System.Data.Common;
using System.Net.Sockets;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Sql;
using DtiPipeline.Warehouse.Backups;
using DtiPipeline.Warehouse.Bulk;
using DtiPipeline.Warehouse.Copies;
using DtiPipeline.Warehouse.Runs;
using Npgsql;

namespace DtiPipeline.Warehouse.Connections;

/// <summary>A PostgreSQL server, 15 or newer.</summary>
/// <param name="asksAgain">Plans of statements that come again and again are kept with each connection.</param>
internal sealed class PostgresDriver(DatabaseTarget target, bool asksAgain) : DatabaseDriver
{
    private const int KeptPlans = 100;

    private readonly string _connectionString = Asking(target, asksAgain);

    public override SqlDialect Dialect => SqlDialect.Postgres;

    public override IBulkWriter Bulk { get; } = new PostgresBulkWriter();

    public override string VersionSql => "select 'PostgreSQL ' || current_setting('server_version')";

    // The holder's own login, so no more rights are needed than it has; other logins' connections are not seen here.
    public override string CutOffSql =>
        "select count(pg_terminate_backend(pid)) from pg_stat_activity where datname = current_database() and usename = current_user and application_name = @name and pid <> pg_backend_pid()";

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

    /// <summary>Which transactions a reader sees: every commit adds one.</summary>
    public override Task<string> StampAsync(Database own, CancellationToken cancellation) =>
        own.UseAsync(session => session.SingleAsync<string>("select cast(pg_current_snapshot() as text)"), cancellation);

    public override void Release()
    {
        using var connection = new NpgsqlConnection(_connectionString);
        NpgsqlConnection.ClearPool(connection);
    }

    public override Task CopyAsync(Session session, Database copy, string path, CancellationToken cancellation) => RowCopy.RunAsync(session, copy, cancellation);

    public override async Task<WarehouseDump> DumpAsync(Database source, string folder, CancellationToken cancellation) => await PostgresDump.MakeAsync(source, cancellation);

    public override Finding? Explain(Exception problem) => problem switch
    {
        PostgresException { SqlState: PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification } refused =>
            Finding.Of(RunCodes.LoginRefused, ("database", target.Shown), ("reason", refused.MessageText)),
        PostgresException { SqlState: PostgresErrorCodes.InvalidCatalogName } missing =>
            Finding.Of(RunCodes.DatabaseMissing, ("database", target.Shown), ("reason", missing.MessageText)),
        PostgresException { SqlState: PostgresErrorCodes.CannotConnectNow or PostgresErrorCodes.TooManyConnections } away =>
            Finding.Of(RunCodes.ServerUnreachable, ("database", target.Shown), ("reason", away.MessageText)),
        PostgresException { SqlState: PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown } cut =>
            Finding.Of(RunCodes.ConnectionLost, ("database", target.Shown), ("reason", cut.MessageText)),
        PostgresException { SqlState: PostgresErrorCodes.NumericValueOutOfRange } => Finding.Of(RunCodes.NumberTooLarge),
        NpgsqlException { InnerException: IOException or TimeoutException } =>
            Finding.Of(RunCodes.ConnectionLost, ("database", target.Shown), ("reason", problem.InnerException!.Message)),
        NpgsqlException { InnerException: SocketException } =>
            Finding.Of(RunCodes.ServerUnreachable, ("database", target.Shown), ("reason", problem.InnerException!.Message)),
        // The server wants a password and none was given.
        NpgsqlException when problem.Message.Contains("password", StringComparison.OrdinalIgnoreCase) => Finding.Of(RunCodes.LoginRefused, ("database", target.Shown), ("reason", problem.Message)),
        _ => null,
    };

    private static string Asking(DatabaseTarget target, bool asksAgain)
    {
        var asking = new NpgsqlConnectionStringBuilder(target.ConnectionString) { ApplicationName = ProcessHolder.SessionName(ProcessHolder.Current) };
        if (asksAgain && asking.MaxAutoPrepare == 0)
            asking.MaxAutoPrepare = KeptPlans;
        return asking.ToString();
    }
}
