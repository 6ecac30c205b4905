namespace DtiPipeline.TestKit.Databases;

/// <summary>The server tests may use, from the environment.</summary>
internal static class PostgresServer
{
    /// <summary>An Npgsql connection string; null when none was given.</summary>
    public static string? ConnectionString => Environment.GetEnvironmentVariable("DTI_TEST_POSTGRES") is { Length: > 0 } given ? given : null;

    /// <summary>True when <c>DTI_TEST_REQUIRE</c>, a list with commas, holds <c>postgres</c>.</summary>
    public static bool IsRequired =>
        (Environment.GetEnvironmentVariable("DTI_TEST_REQUIRE") ?? "").Split(',', StringSplitOptions.TrimEntries).Contains("postgres", StringComparer.OrdinalIgnoreCase);
}
