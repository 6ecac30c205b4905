using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using DtiPipeline.Collection.Backoff;
using DtiPipeline.Core.Definitions.Connectors;
using DtiPipeline.Core.Diagnostics;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace DtiPipeline.Collection.Requesting;

/// <summary>Sends requests to one source and turns all that can go wrong on the way into findings. Knows nothing of authentication.</summary>
internal sealed class HttpTransport : IDisposable
{
    private static readonly ProductInfoHeaderValue Product =
        new("DtiPipeline", typeof(HttpTransport).Assembly.GetName().Version?.ToString(3) ?? "0");

    private readonly HttpSource _source;
    private readonly HttpClient _client;
    private readonly Redactor _redactor;
    private readonly DataPlace _place;

    public HttpTransport(HttpSource source, SocketsHttpHandler sockets, Redactor redactor, DataPlace place, HostBreakers breakers, TimeProvider time)
    {
        _source = source;
        _redactor = redactor;
        _place = place;
        var resilient = new ResilientHandler(sockets, ResiliencePipelines.For(source, time), breakers, RateLimiters.For(source.RateLimit), source.MaxBody);
        _client = new HttpClient(resilient) { Timeout = Timeout.InfiniteTimeSpan };
        _client.DefaultRequestHeaders.UserAgent.Add(Product);
        _client.DefaultRequestHeaders.Accept.ParseAdd("*/*");
        foreach (var encoding in AnswerBody.Encodings)
            _client.DefaultRequestHeaders.AcceptEncoding.Add(new StringWithQualityHeaderValue(encoding));
    }

    /// <returns>The answer, also when its status is an error that trying again does not help.</returns>
    /// <exception cref="DeliveryFault">The source cannot be reached, keeps failing, redirects elsewhere, or sends too much.</exception>
    public async Task<HttpAnswer> SendAsync(HttpRequestMessage request, CancellationToken cancellation)
    {
        var attempts = new AttemptLog();
        request.Options.Set(AttemptLog.Key, attempts);
        var address = _redactor.Address(request.RequestUri!);
        using var answer = await SendOrExplainAsync(request, attempts, address, cancellation);
        if (Transient.Is(answer.StatusCode))
            throw Down(address, attempts);
        var body = await answer.Content.ReadAsByteArrayAsync(cancellation);
        return Redirects.Is(answer.StatusCode)
            ? throw Redirected(request.RequestUri!, answer.Headers.Location, address)
            : new HttpAnswer(answer.StatusCode, body, answer.Content.Headers.ContentType?.MediaType, address)
            {
                From = _redactor.WithoutSecrets(answer.RequestMessage!.RequestUri!),
                Links = answer.Headers.TryGetValues("Link", out var links) ? string.Join(", ", links) : null,
                EntityTag = answer.Headers.ETag?.ToString(),
                LastModified = answer.Content.Headers.LastModified,
            };
    }

    public void Dispose() => _client.Dispose();

    private async Task<HttpResponseMessage> SendOrExplainAsync(HttpRequestMessage request, AttemptLog attempts, string address, CancellationToken cancellation)
    {
        try
        {
            return await FollowAsync(request, cancellation);
        }
        catch (UnusableBody fault)
        {
            throw new DeliveryFault(Finding.From(_place, fault.Code, ("address", address), ("limit", Megabytes(_source.MaxBody)), ("found", fault.Found)), cause: fault);
        }
        catch (HttpRequestException fault) when (fault.HttpRequestError == HttpRequestError.ConfigurationLimitExceeded)
        {
            throw new DeliveryFault(Finding.From(_place, CollectionCodes.HeadersTooBig, ("address", address)), cause: fault);
        }
        catch (HttpRequestException fault) when (fault.HttpRequestError == HttpRequestError.SecureConnectionError)
        {
            throw new DeliveryFault(Finding.From(_place, CollectionCodes.InsecureConnection, ("address", address)), cause: fault);
        }
        catch (Exception fault) when (fault is HttpRequestException or TimeoutRejectedException or BrokenCircuitException or IOException)
        {
            if (attempts.Count == 0)
                attempts.Add(fault);
            throw Down(address, attempts, fault);
        }
    }

    private async Task<HttpResponseMessage> FollowAsync(HttpRequestMessage request, CancellationToken cancellation)
    {
        for (var step = 0; ; step++)
        {
            var answer = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
            var target = Redirects.Is(answer.StatusCode) && request.Method == HttpMethod.Get ? Redirects.Target(request.RequestUri!, answer.Headers.Location) : null;
            if (target is null || step == Redirects.Most)
                return answer;
            answer.Dispose();
            request = Copy(request, target);
        }
    }

    private static HttpRequestMessage Copy(HttpRequestMessage request, Uri target)
    {
        var copy = new HttpRequestMessage(request.Method, target);
        foreach (var header in request.Headers)
            copy.Headers.TryAddWithoutValidation(header.Key, header.Value);
        if (request.Options.TryGetValue(AttemptLog.Key, out var attempts))
            copy.Options.Set(AttemptLog.Key, attempts);
        return copy;
    }

    private DeliveryFault Down(string address, AttemptLog attempts, Exception? cause = null) => new(Finding.From(_place, CollectionCodes.SourceDown,
        ("address", address), ("tries", attempts.Count.ToString(CultureInfo.InvariantCulture)), ("tried", attempts.Summary()), ("why", attempts.Outcomes[^1])), isTransient: true, cause);

    private DeliveryFault Redirected(Uri from, Uri? location, string address) => new(Finding.From(_place, CollectionCodes.RedirectRefused, ("address", address),
        ("target", location is null ? null : _redactor.Address(new Uri(from, location)))));

    private static string Megabytes(long bytes) => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1048576.0:0.##} MB");
}
