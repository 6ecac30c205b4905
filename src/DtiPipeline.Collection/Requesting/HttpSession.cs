using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using DtiPipeline.Collection.Authentication;
using DtiPipeline.Collection.Backoff;
using DtiPipeline.Collection.Landing;
using DtiPipeline.Collection.Settings;
using DtiPipeline.Collection.Tracing;
using DtiPipeline.Core.Definitions.Connectors;
using DtiPipeline.Core.Definitions.Connectors.Pagination;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Collection.Requesting;

/// <summary>One source during one run: its address, its proof of who we are, its limits. Shared by all streams of the connector.</summary>
internal sealed class HttpSession : IDisposable
{
    private readonly HttpSource _source;
    private readonly HttpTransport _transport;
    private readonly Authenticator _authenticator;
    private readonly Redactor _redactor;
    private readonly DataPlace _place;

    /// <exception cref="DeliveryFault">A setting is missing, or its value is of no use.</exception>
    public HttpSession(ConnectorDefinition connector, IEnvironment environment, HostBreakers breakers, TimeProvider time)
    {
        _source = connector.Http!;
        var settings = SourceSettings.Read(connector, environment);
        _place = new DataPlace { Connector = connector.Id };
        // The cursor of a stream with personal data may be the number of its last record.
        _redactor = new Redactor(settings.Secrets, connector.Streams.Where(stream => stream.PersonalData).Select(stream => (stream.Request?.Pagination as CursorPagination)?.Parameter).OfType<string>());
        BaseAddress = RequestAddress.Base(settings.BaseAddress)
            ?? throw new DeliveryFault(Finding.In(_source.BaseAddress.At, CollectionCodes.BadAddress, ("name", _source.BaseAddress.Written)));
        _authenticator = Authenticators.For(
            _source.Authentication, settings.Authentication, BaseAddress, (request, cancellation) => _transport!.SendAsync(request, cancellation), _redactor, _place, time);
        _transport = new HttpTransport(_source, Connections.For(_source, settings, _authenticator), _redactor, _place, breakers, time);
    }

    public Uri BaseAddress { get; }

    /// <summary>What was asked, as it may be written down.</summary>
    public string Shown(Uri address) => "GET " + _redactor.Address(address);

    /// <summary>The address that a page names as the next one.</summary>
    /// <exception cref="DeliveryFault">It leads to where we do not go.</exception>
    public Uri Follow(Uri from, string link, DataPlace place)
    {
        var target = Links.Target(BaseAddress, from, link, _source.OtherHosts);
        return target is not null ? _redactor.WithoutSecrets(target) : throw new DeliveryFault(Finding.From(place, CollectionCodes.LinkRefused,
            ("target", Uri.TryCreate(from, link, out var refused) ? _redactor.Address(refused) : null), ("host", refused?.Authority), ("base", BaseAddress.Authority)));
    }

    /// <summary>Gets one page.</summary>
    /// <param name="known">How the source can say that nothing has changed; then the status is 304 and the body empty.</param>
    /// <exception cref="DeliveryFault">There is no good answer to be had.</exception>
    public async Task<HttpAnswer> GetAsync(Uri address, Validator? known, CancellationToken cancellation)
    {
        var answer = await TryAsync(address, known, cancellation);
        if (answer.Status == HttpStatusCode.Unauthorized && _authenticator.Renew())
            answer = await TryAsync(address, known, cancellation);
        if (answer.IsSuccess || (answer.Status == HttpStatusCode.NotModified && known is not null))
            return answer;
        var status = ((int)answer.Status).ToString(CultureInfo.InvariantCulture);
        throw new DeliveryFault(answer.Status is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden
            ? Finding.From(_place, CollectionCodes.AccessRefused, ("address", answer.Address), ("status", status),
                ("variables", _authenticator.ToCheck.IsEmpty ? null : string.Join(", ", _authenticator.ToCheck.Select(name => $"`{name}`"))))
            : Finding.From(_place, CollectionCodes.RequestRefused, ("address", answer.Address), ("status", status)));
    }

    public void Dispose()
    {
        (_authenticator as IDisposable)?.Dispose();
        _transport.Dispose();
    }

    private async Task<HttpAnswer> TryAsync(Uri address, Validator? known, CancellationToken cancellation)
    {
        using var span = Traces.Begin("request", ("server.address", BaseAddress.Host), ("server.port", BaseAddress.Port));
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (known?.EntityTag is { } tag && EntityTagHeaderValue.TryParse(tag, out var parsed))
            request.Headers.IfNoneMatch.Add(parsed);
        request.Headers.IfModifiedSince = known?.LastModified;
        await _authenticator.ApplyAsync(request, cancellation);
        var answer = await _transport.SendAsync(request, cancellation);
        span?.SetTag("http.response.status_code", (int)answer.Status).SetTag("dti.bytes", answer.Body.Length);
        return answer;
    }
}
