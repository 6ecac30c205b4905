namespace DtiPipeline.TestKit.Databases;

/// <summary>Which database a test runs on that need not run on both.</summary>
public static class DatabaseAtHand
{
    /// <summary>The server where one was given, else the embedded one: what most tests run on embedded is tried on the server at no cost in time.</summary>
    public static DatabaseKind ServerOrEmbedded =>
        PostgresServer.ConnectionString is not null ? DatabaseKind.Postgres
        : PostgresServer.IsRequired ? throw new InvalidOperationException("PostgreSQL is required and DTI_TEST_POSTGRES is not set")
        : DatabaseKind.Sqlite;
}
