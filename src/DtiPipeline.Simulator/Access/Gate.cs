using DtiPipeline.Core.Definitions.Simulation;
using DtiPipeline.Simulator.Serving;

namespace DtiPipeline.Simulator.Access;

/// <summary>Decides who may read one source's records, and gives tokens to those who may.</summary>
/// <param name="variables">The values handed out for the connector's variables, by name.</param>
internal sealed class Gate(SimulatorDefinition definition, IReadOnlyDictionary<string, string> variables, TimeProvider clock)
{
    private const string Bearer = "Bearer ";
    private readonly TokenDesk? _tokens = definition.Token is { } token ? new TokenDesk(token.Lifetime, clock) : null;

    public bool UsesTokens => _tokens is not null;

    public bool IsTokenPath(string path) => definition.Token is { } token && token.Path == path;

    /// <summary>Answers a request to the token endpoint.</summary>
    public Answer GiveToken(SourceRequest request)
    {
        if (request.Method != "POST")
            return Answer.Error(405, "method_not_allowed", "tokens are asked for with POST");
        if (request.Form.GetValueOrDefault("grant_type") != "client_credentials")
            return Answer.Error(400, "unsupported_grant_type", "only client_credentials");
        var client = ClientCredentials.Of(request);
        if (client.Id != variables[definition.Token!.ClientId.Name] || client.Secret != variables[definition.Token.ClientSecret.Name])
            return Answer.Error(401, "invalid_client", "unknown client id or wrong secret");
        return Answer.Json(200, json =>
        {
            json.WriteString("access_token", _tokens!.Issue());
            json.WriteString("token_type", "Bearer");
            json.WriteNumber("expires_in", (long)_tokens.Lifetime.TotalSeconds);
        });
    }

    /// <returns>Null when the request may pass, otherwise the refusal.</returns>
    public Answer? Refuse(SourceRequest request)
    {
        if (_tokens is not null && (TokenOf(request) is not { } token || !_tokens.IsGood(token)))
            return Answer.Error(401, "invalid_token", "the token is missing, unknown or expired").With("WWW-Authenticate", "Bearer error=\"invalid_token\"");
        if (definition.ApiKey is { } key && KeyOf(request, key) != variables[key.Secret.Name])
            return Answer.Error(401, "invalid_key", "the API key is missing or wrong");
        return null;
    }

    /// <summary>Makes the token that the request carries worthless.</summary>
    public void Revoke(SourceRequest request)
    {
        if (TokenOf(request) is { } token)
            _tokens?.Revoke(token);
    }

    private static string? TokenOf(SourceRequest request) =>
        request.Header("Authorization") is { } header && header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) ? header[Bearer.Length..].Trim() : null;

    private static string? KeyOf(SourceRequest request, SimulatedApiKey key) =>
        key.Header is { } header ? request.Header(header) : request.Query.GetValueOrDefault(key.Query!);
}
