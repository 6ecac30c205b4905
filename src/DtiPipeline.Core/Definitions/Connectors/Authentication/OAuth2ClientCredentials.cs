using System.Collections.Immutable;
using DtiPipeline.Core.Definitions.Reading;

namespace DtiPipeline.Core.Definitions.Connectors.Authentication;

/// <summary>OAuth 2.0 client credentials (RFC 6749, 4.4): a token is fetched with id and secret and renewed before it ends or after a 401.</summary>
/// <param name="TokenPath">Path of the token endpoint below the base address.</param>
public sealed record OAuth2ClientCredentials(string TokenPath, EnvironmentText ClientId, EnvironmentText ClientSecret, string? Scope) : AuthenticationDefinition
{
    public override ImmutableArray<AuthenticationSetting> Settings => [new("client_id", ClientId, IsSecret: false), new("client_secret", ClientSecret, IsSecret: true)];

    public static OAuth2ClientCredentials Read(MapReader map) => new(
        map.Text("token_path"),
        map.Required("client_id", EnvironmentText.Read),
        map.Required("client_secret", EnvironmentText.Read),
        map.TextOrNull("scope"));
}
