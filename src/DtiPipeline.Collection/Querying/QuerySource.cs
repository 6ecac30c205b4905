using System.Collections.Immutable;
using System.Globalization;
using DtiPipeline.Collection.Requesting;
using DtiPipeline.Collection.Settings;
using DtiPipeline.Core.Definitions.Connectors;
using DtiPipeline.Core.Diagnostics;
using Npgsql;

namespace DtiPipeline.Collection.Querying;

/// <summary>A source's PostgreSQL as it is connected to: by its own connection string, TLS included, and by our limits, which stand above it.</summary>
/// <param name="ConnectionString">Holds a password: never to be shown.</param>
/// <param name="Address">Host, port and database, as they may be written down.</param>
/// <param name="Redactor">Takes the password out of what the server says.</param>
internal sealed record QuerySource(DatabaseSource Definition, string ConnectionString, string Address, Redactor Redactor)
{
    private const string Application = "dti collect";

    /// <summary>How much later than the server we lose patience ourselves: the server's own end of a statement says more.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(10);

    /// <exception cref="DeliveryFault">The setting is missing, or is no connection string.</exception>
    public static QuerySource Of(ConnectorDefinition connector, IEnvironment environment)
    {
        var source = connector.Database!;
        var text = ConnectorSettings.Resolve(connector, environment, source.Connection)[0];
        if (Parse(text) is not { Host.Length: > 0 } parts)
            throw new DeliveryFault(Finding.In(source.Connection.At, CollectionCodes.BadConnection, ("name", source.Connection.Written)));
        // Read before our own parts are added: a secret is only what came from outside.
        ImmutableArray<string> secrets = [text, .. new[] { parts.Password, parts.SslPassword, parts.Passfile }.OfType<string>()];
        parts.ApplicationName = Application;
        parts.Pooling = false;
        parts.Enlist = false;
        parts.Timeout = Seconds(source.Connect);
        parts.CommandTimeout = Seconds(source.Statement + Grace);
        parts.TcpKeepAlive = true;
        parts.IncludeErrorDetail = false;
        parts.Options = $"{parts.Options} {OptionsOf(source)}".TrimStart();
        var address = string.Create(CultureInfo.InvariantCulture, $"{parts.Host}:{parts.Port}/{parts.Database ?? parts.Username}");
        return new QuerySource(source, parts.ToString(), address, new Redactor(secrets, []));
    }

    /// <summary>Given when the connection is made, so that nothing at all ever runs without them.</summary>
    private static string OptionsOf(DatabaseSource source) => string.Create(CultureInfo.InvariantCulture,
        $"-c default_transaction_read_only=on -c statement_timeout={Milliseconds(source.Statement)} -c lock_timeout={Milliseconds(source.Lock)} -c standard_conforming_strings=on");

    private static NpgsqlConnectionStringBuilder? Parse(string text)
    {
        try
        {
            return new NpgsqlConnectionStringBuilder(text);
        }
        catch (Exception fault) when (fault is ArgumentException or FormatException or InvalidCastException or KeyNotFoundException)
        {
            // The library quotes what it does not understand, which may be the password.
            return null;
        }
    }

    private static long Milliseconds(TimeSpan time) => (long)Math.Clamp(time.TotalMilliseconds, 1, int.MaxValue);

    private static int Seconds(TimeSpan time) => (int)Math.Clamp(Math.Ceiling(time.TotalSeconds), 1, 1024 * 1024);
}
