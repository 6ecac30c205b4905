using System.Collections.Immutable;
using DtiPipeline.Core.Definitions.Reading;

namespace DtiPipeline.Core.Definitions.Connectors.Authentication;

/// <summary>How a request proves who sends it.</summary>
public abstract record AuthenticationDefinition
{
    /// <summary>The one place that knows the variants' words.</summary>
    public static readonly WordTable<Func<MapReader, AuthenticationDefinition>> Variants = new(
        ("none", _ => new NoAuthentication()),
        ("basic", BasicAuthentication.Read),
        ("api-key", ApiKeyAuthentication.Read),
        ("bearer", BearerAuthentication.Read),
        ("oauth2-client-credentials", OAuth2ClientCredentials.Read),
        ("client-certificate", ClientCertificateAuthentication.Read));

    /// <summary>What it takes from outside.</summary>
    public virtual ImmutableArray<AuthenticationSetting> Settings => [];
}
