using System.Collections.Immutable;
using DtiPipeline.Collection.Requesting;
using DtiPipeline.Core.Definitions.Connectors;
using DtiPipeline.Core.Definitions.Connectors.Authentication;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Collection.Authentication;

/// <summary>The one place that knows which class carries out which definition, and which settings it takes.</summary>
internal static class Authenticators
{
    /// <summary>The settings a definition needs, in the order in which <see cref="For"/> takes their values.</summary>
    public static ImmutableArray<EnvironmentText> SettingsOf(AuthenticationDefinition definition) => definition switch
    {
        NoAuthentication => [],
        ApiKeyAuthentication key => [key.Secret],
        OAuth2ClientCredentials oauth => [oauth.ClientId, oauth.ClientSecret],
        _ => throw new ArgumentOutOfRangeException(nameof(definition), definition, "an authentication without an authenticator"),
    };

    /// <summary>The values among the settings that must never be shown.</summary>
    public static ImmutableArray<string> SecretsAmong(AuthenticationDefinition definition, ImmutableArray<string> values) => definition switch
    {
        ApiKeyAuthentication => [values[0]],
        OAuth2ClientCredentials => [values[1]],
        _ => [],
    };

    public static Authenticator For(
        AuthenticationDefinition definition, ImmutableArray<string> values, Uri baseAddress, TokenRequest send, Redactor redactor, DataPlace place, TimeProvider time) => definition switch
    {
        NoAuthentication => new NoAuthenticator(),
        ApiKeyAuthentication key => new ApiKeyAuthenticator(key, values[0]),
        OAuth2ClientCredentials oauth => new ClientCredentialsAuthenticator(
            oauth, values[0], values[1], RequestAddress.Of(baseAddress, oauth.TokenPath, []), send, redactor, place, time),
        _ => throw new ArgumentOutOfRangeException(nameof(definition), definition, "an authentication without an authenticator"),
    };
}
