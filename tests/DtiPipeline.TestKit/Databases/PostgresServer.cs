namespace DtiPipeline.TestKit.Databases;

/// <summary>The server tests may use, from the environment.</summary>
internal static class PostgresServer
{
    /// <summary>An Npgsql connection string; null when none was given.</summary>
    public static string? ConnectionString => Environment.GetEnvironmentVariable("DTI_TEST_POSTGRES") is { Length: > 0 } given ? given : null;

    /// <summary>True where tests without a server would be a failure.</summary>
    public static bool IsRequired => Required.Holds("postgres");
}
