using System.Globalization;
using System.Net.Sockets;
using System.Security.Authentication;
using DtiPipeline.Core.Definitions.Connectors;
using DtiPipeline.Core.Diagnostics;
using Npgsql;

namespace DtiPipeline.Collection.Querying;

/// <summary>What can go wrong between us and a source's database, told apart: what may pass by itself, and what somebody has to act upon.</summary>
internal static class QueryFaults
{
    /// <summary>PostgreSQL's word for "a data exception", by class: these quote the value that could not be used.</summary>
    private static readonly string[] QuotingClasses = ["22", "23", "P0"];

    /// <returns>In words that the catalogue of terms may translate, why another try may help; null when it does not.</returns>
    public static string? Passing(Exception fault) => fault switch
    {
        PostgresException said => Passing(said.SqlState),
        NpgsqlException { InnerException: AuthenticationException } => null,
        NpgsqlException { InnerException: SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain } } => "the host's name is unknown",
        NpgsqlException { InnerException: SocketException } => "no connection",
        NpgsqlException { InnerException: TimeoutException } or TimeoutException => "no answer in time",
        NpgsqlException { InnerException: IOException } => "the connection broke off",
        SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain } => "the host's name is unknown",
        SocketException => "no connection",
        _ => null,
    };

    /// <param name="prefix">Length of what stands before the query in the text that was sent.</param>
    /// <returns>The fault for what another try does not help.</returns>
    public static DeliveryFault Final(NpgsqlException fault, QuerySource source, StreamDefinition stream, DataPlace place, int prefix) => fault switch
    {
        PostgresException said => Said(said, source, stream, place, prefix),
        { InnerException: AuthenticationException } => new DeliveryFault(Finding.From(place, CollectionCodes.InsecureConnection, ("address", source.Address)), cause: fault),
        // The server wants a password, or TLS, and the setting has none.
        _ => LoginRefused(fault, "–", fault.Message, source, place),
    };

    private static string? Passing(string sqlState) => sqlState switch
    {
        PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.CannotConnectNow => "the server ends connections",
        PostgresErrorCodes.TooManyConnections => "the server takes no more connections",
        PostgresErrorCodes.LockNotAvailable => "a lock was not given in time",
        PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected => "others changed the rows meanwhile",
        _ when sqlState.StartsWith("53", StringComparison.Ordinal) => "the server lacks room or memory",
        _ when sqlState.StartsWith("08", StringComparison.Ordinal) => "the connection broke off",
        _ => null,
    };

    private static DeliveryFault Said(PostgresException said, QuerySource source, StreamDefinition stream, DataPlace place, int prefix) => said.SqlState switch
    {
        PostgresErrorCodes.QueryCanceled => new DeliveryFault(Finding.From(place, CollectionCodes.QueryTimedOut,
            ("address", source.Address), ("limit", Text(source.Definition.Statement))), isTransient: true, said),
        PostgresErrorCodes.ReadOnlySqlTransaction => new DeliveryFault(
            Finding.In(stream.Query!.SqlAt, CollectionCodes.QueryWrites, ("why", source.Redactor.Text(said.MessageText))) with { Place = place }, cause: said),
        PostgresErrorCodes.InvalidCatalogName => LoginRefused(said, said.SqlState, said.MessageText, source, place),
        _ when said.SqlState.StartsWith("28", StringComparison.Ordinal) => LoginRefused(said, said.SqlState, said.MessageText, source, place),
        _ => Refused(said, source, stream, place, prefix),
    };

    private static DeliveryFault LoginRefused(Exception cause, string sqlState, string why, QuerySource source, DataPlace place) => new(
        Finding.From(place, CollectionCodes.QueryLoginRefused, ("sqlstate", sqlState), ("why", source.Redactor.Text(why)), ("address", source.Address),
            ("name", source.Definition.Connection.Written)), cause: cause);

    private static DeliveryFault Refused(PostgresException said, QuerySource source, StreamDefinition stream, DataPlace place, int prefix)
    {
        var query = stream.Query!;
        var offset = said.Position - 1 - prefix;
        var isInQuery = said.Position > 0 && offset >= 0 && offset <= query.Sql.Length;
        var isTelling = stream.PersonalData && QuotingClasses.Any(start => said.SqlState.StartsWith(start, StringComparison.Ordinal));
        var line = isInQuery ? (query.Sql.AsSpan(0, offset).Count('\n') + 1).ToString(CultureInfo.InvariantCulture) : null;
        var why = isTelling ? "the words are left out, they may quote a person's data" : source.Redactor.Text(said.MessageText);
        return new DeliveryFault(Finding.In(isInQuery ? query.PlaceOf(offset) : query.SqlAt, CollectionCodes.QueryRefused,
            ("sqlstate", said.SqlState), ("why", why), ("line", line)) with { Place = place }, cause: said);
    }

    private static string Text(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.###}s");
}
