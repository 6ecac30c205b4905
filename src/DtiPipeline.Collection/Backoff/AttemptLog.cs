using System.Collections.Immutable;
using System.Net;
using DtiPipeline.Collection.Requesting;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace DtiPipeline.Collection.Backoff;

/// <summary>What was tried for one request, so that "the source is down" can say how we know.</summary>
internal sealed class AttemptLog
{
    public static readonly HttpRequestOptionsKey<AttemptLog> Key = new("dti.attempts");

    private readonly List<string> _outcomes = [];

    public int Count => _outcomes.Count;

    public void Add(HttpStatusCode status) => _outcomes.Add(FormattableString.Invariant($"HTTP {(int)status}"));

    /// <param name="outcome">In words that the catalogue of terms may translate.</param>
    public void Add(string outcome) => _outcomes.Add(outcome);

    public void Add(Exception fault) => _outcomes.Add(Words(fault));

    /// <summary>Each outcome once, with its count: <c>HTTP 503 (2), connection refused (3)</c>.</summary>
    public string Summary() =>
        string.Join(", ", _outcomes.GroupBy(outcome => outcome).Select(group => group.Count() == 1 ? group.Key : FormattableString.Invariant($"{group.Key} ({group.Count()})")));

    /// <summary>In words that the catalogue of terms may translate. Messages of the system are not shown: they may hold addresses.</summary>
    public static string Words(Exception fault) => fault switch
    {
        TimeoutRejectedException => "no answer in time",
        BrokenCircuitException => "given up after repeated failures",
        HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError } => "the host's name is unknown",
        HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError } => "no connection",
        HttpRequestException { HttpRequestError: HttpRequestError.ProxyTunnelError } => "the proxy lets nothing through",
        UnusableBody => "the answer's body is refused",
        HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError } => "no secure connection",
        HttpRequestException { HttpRequestError: HttpRequestError.ResponseEnded } or IOException => "the connection broke off",
        HttpRequestException { HttpRequestError: HttpRequestError.InvalidResponse } => "the answer is no HTTP",
        _ => "the connection broke off",
    };

    public ImmutableArray<string> Outcomes => [.. _outcomes];
}
