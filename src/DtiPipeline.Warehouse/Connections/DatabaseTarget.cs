using DtiPipeline.Core.Diagnostics;
using Npgsql;

namespace DtiPipeline.Warehouse.Connections;

/// <summary>Which database: <c>sqlite:PATH</c>, or a PostgreSQL connection string such as <c>Host=…;Database=…;Username=…</c>.</summary>
/// <param name="SqlitePath">Path of the file; null for PostgreSQL.</param>
/// <param name="ConnectionString">Of the PostgreSQL server; null for SQLite.</param>
public sealed record DatabaseTarget(string? SqlitePath, string? ConnectionString)
{
    private const string SqlitePrefix = "sqlite:";

    /// <summary>True when the text itself carries a password, where everyone on the machine can read it.</summary>
    public bool CarriesPassword => ConnectionString is not null && new NpgsqlConnectionStringBuilder(ConnectionString).Password is { Length: > 0 };

    /// <summary>The target without secrets, fit for screens and logs.</summary>
    public string Shown
    {
        get
        {
            if (SqlitePath is not null)
                return SqlitePrefix + SqlitePath;
            var parts = new NpgsqlConnectionStringBuilder(ConnectionString);
            return FormattableString.Invariant($"Host={parts.Host};Port={parts.Port};Database={parts.Database ?? parts.Username};Username={parts.Username}");
        }
    }

    /// <exception cref="WarehouseFault">The text is neither.</exception>
    public static DatabaseTarget Parse(string text)
    {
        if (text.StartsWith(SqlitePrefix, StringComparison.OrdinalIgnoreCase) && text.Length > SqlitePrefix.Length)
            return new DatabaseTarget(text[SqlitePrefix.Length..], null);
        try
        {
            if (new NpgsqlConnectionStringBuilder(text).Host is { Length: > 0 })
                return new DatabaseTarget(null, text);
        }
        catch (ArgumentException problem)
        {
            throw NotUnderstood(text, problem);
        }
        throw NotUnderstood(text, null);
    }

    // Whatever it is, it may hold a password: only a text that mentions none is repeated.
    private static WarehouseFault NotUnderstood(string text, Exception? cause) => new(
        Finding.Of(
            RunCodes.TargetNotUnderstood,
            ("target", text.Contains("password", StringComparison.OrdinalIgnoreCase) || text.Contains("pwd", StringComparison.OrdinalIgnoreCase) ? "…" : text)),
        cause);
}
