using DtiPipeline.Core.Definitions.Connectors;
using DtiPipeline.Core.Definitions.Connectors.Authentication;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Definitions.Rules.Connectors;

/// <summary>A secret is `${NAME}`, taken from the environment: definitions are read by many, copied and kept for years. The finding never shows the secret.</summary>
public sealed class SecretsComeFromOutside : IDefinitionRule
{
    public IEnumerable<Finding> Check(DefinitionSet set) =>
        from connector in set.Connectors
        from secret in Secrets(connector.Http)
        where secret.Text is { Variable: null, Written.Length: > 0 }
        select Finding.In(secret.Text.At, DefinitionCodes.LiteralSecret, ("name", secret.Name), ("variable", Variable(connector.Id, secret.Name)));

    private static IEnumerable<(string Name, EnvironmentText Text)> Secrets(HttpSource? http)
    {
        if (http is null)
            yield break;
        if (http.Authentication is ApiKeyAuthentication key)
            yield return ("secret", key.Secret);
        if (http.Authentication is OAuth2ClientCredentials client)
            yield return ("client_secret", client.ClientSecret);
        if (http.BaseAddress.Written.Split("://").Last().Split('/')[0].Contains('@', StringComparison.Ordinal))
            yield return ("base_address", http.BaseAddress);
    }

    private static string Variable(string connector, string name) => $"{connector}_{name}".Replace('-', '_').ToUpperInvariant();
}
