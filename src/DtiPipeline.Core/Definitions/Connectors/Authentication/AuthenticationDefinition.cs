using DtiPipeline.Core.Definitions.Reading;

namespace DtiPipeline.Core.Definitions.Connectors.Authentication;

/// <summary>How a request proves who sends it.</summary>
public abstract record AuthenticationDefinition
{
    /// <summary>The one place that knows the variants' words.</summary>
    public static readonly WordTable<Func<MapReader, AuthenticationDefinition>> Variants = new(
        ("none", _ => new NoAuthentication()),
        ("api-key", ApiKeyAuthentication.Read),
        ("oauth2-client-credentials", OAuth2ClientCredentials.Read));
}
