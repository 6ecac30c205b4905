using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using DtiPipeline.Collection.Requesting;
using DtiPipeline.Core.Definitions.Connectors.Authentication;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Collection.Authentication;

/// <summary>OAuth 2.0 client credentials. One token serves all streams of a source; it is fetched again shortly before it ends, and after a 401.</summary>
internal sealed class ClientCredentialsAuthenticator(
    OAuth2ClientCredentials definition, string clientId, string clientSecret, Uri tokenAddress, TokenRequest send, Redactor redactor, DataPlace place, TimeProvider time)
    : Authenticator, IDisposable
{
    /// <summary>A token is not used in its last seconds: the request may take that long to arrive.</summary>
    private static readonly TimeSpan Margin = TimeSpan.FromSeconds(30);

    /// <summary>Used where the source does not say how long its token lasts.</summary>
    private static readonly TimeSpan UsualLifetime = TimeSpan.FromMinutes(5);

    private readonly SemaphoreSlim _fetching = new(1);
    private string? _token;
    private DateTimeOffset _renewAt;

    public override ImmutableArray<string> ToCheck => [definition.ClientId.Variable ?? "client_id", definition.ClientSecret.Variable ?? "client_secret"];

    public override async ValueTask ApplyAsync(HttpRequestMessage request, CancellationToken cancellation) =>
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await TokenAsync(cancellation));

    public override bool Renew()
    {
        _token = null;
        return true;
    }

    public void Dispose() => _fetching.Dispose();

    private async Task<string> TokenAsync(CancellationToken cancellation)
    {
        await _fetching.WaitAsync(cancellation);
        try
        {
            if (_token is null || time.GetUtcNow() >= _renewAt)
                await FetchAsync(cancellation);
            return _token!;
        }
        finally
        {
            _fetching.Release();
        }
    }

    private async Task FetchAsync(CancellationToken cancellation)
    {
        List<KeyValuePair<string, string>> form = [new("grant_type", "client_credentials"), new("client_id", clientId), new("client_secret", clientSecret)];
        if (definition.Scope is { } scope)
            form.Add(new("scope", scope));
        using var request = new HttpRequestMessage(HttpMethod.Post, tokenAddress) { Content = new FormUrlEncodedContent(form) };
        var answer = await send(request, cancellation);
        if (answer.Status is HttpStatusCode.BadRequest or HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden)
            throw Refused(answer, "the source refuses the client");
        var (token, lifetime) = answer.IsSuccess ? Read(answer.Body) : (null, null);
        _token = token ?? throw Refused(answer, "the answer holds no token");
        redactor.Learn(_token);
        var lasts = lifetime ?? UsualLifetime;
        _renewAt = time.GetUtcNow() + (lasts > 2 * Margin ? lasts - Margin : lasts / 2);
    }

    private DeliveryFault Refused(HttpAnswer answer, string why) => new(Finding.From(place, CollectionCodes.TokenRefused, ("address", answer.Address),
        ("status", ((int)answer.Status).ToString(CultureInfo.InvariantCulture)), ("why", why), ("variables", string.Join(", ", ToCheck.Select(name => $"`{name}`")))));

    private static (string? Token, TimeSpan? Lifetime) Read(byte[] body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            if (json.RootElement.ValueKind != JsonValueKind.Object || !json.RootElement.TryGetProperty("access_token", out var token) || token.ValueKind != JsonValueKind.String)
                return (null, null);
            var seconds = json.RootElement.TryGetProperty("expires_in", out var expires) && expires.ValueKind == JsonValueKind.Number ? expires.GetDouble() : (double?)null;
            return (token.GetString(), seconds is > 0 and < 1e9 ? TimeSpan.FromSeconds(seconds.Value) : null);
        }
        catch (JsonException)
        {
            // What is no JSON holds no token; the caller says so with the address and the status.
            return (null, null);
        }
    }
}
