using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using DtiPipeline.Collection.Authentication;
using DtiPipeline.Collection.Settings;
using DtiPipeline.Core.Definitions.Connectors;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Collection.Requesting;

/// <summary>One source during one run: its address, its proof of who we are, its limits. Shared by all streams of the connector.</summary>
internal sealed class HttpSession : IDisposable
{
    private readonly Uri _baseAddress;
    private readonly HttpTransport _transport;
    private readonly Authenticator _authenticator;
    private readonly Redactor _redactor;
    private readonly DataPlace _place;

    /// <exception cref="DeliveryFault">A setting is missing, or the address is none.</exception>
    public HttpSession(ConnectorDefinition connector, IEnvironment environment, TimeProvider time)
    {
        var source = connector.Http!;
        var values = ConnectorSettings.Resolve(connector, environment, [source.BaseAddress, .. Authenticators.SettingsOf(source.Authentication)]);
        var settings = values.RemoveAt(0);
        _place = new DataPlace { Connector = connector.Id };
        _redactor = new Redactor(Authenticators.SecretsAmong(source.Authentication, settings), []);
        _baseAddress = RequestAddress.Base(values[0])
            ?? throw new DeliveryFault(Finding.In(source.BaseAddress.At, CollectionCodes.BadAddress, ("name", source.BaseAddress.Written)));
        _transport = new HttpTransport(source, _redactor, _place, time);
        _authenticator = Authenticators.For(source.Authentication, settings, _baseAddress, _transport.SendAsync, _redactor, _place, time);
    }

    /// <summary>What was asked, as it may be written down.</summary>
    public string Shown(string path, IEnumerable<KeyValuePair<string, string>> query) => "GET " + _redactor.Address(RequestAddress.Of(_baseAddress, path, query));

    /// <summary>Gets one page.</summary>
    /// <exception cref="DeliveryFault">There is no good answer to be had.</exception>
    public async Task<HttpAnswer> GetAsync(string path, ImmutableArray<KeyValuePair<string, string>> query, CancellationToken cancellation)
    {
        var address = RequestAddress.Of(_baseAddress, path, query);
        var answer = await TryAsync(address, cancellation);
        if (answer.Status == HttpStatusCode.Unauthorized && _authenticator.Renew())
            answer = await TryAsync(address, cancellation);
        if (answer.IsSuccess)
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

    private async Task<HttpAnswer> TryAsync(Uri address, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        await _authenticator.ApplyAsync(request, cancellation);
        return await _transport.SendAsync(request, cancellation);
    }
}
