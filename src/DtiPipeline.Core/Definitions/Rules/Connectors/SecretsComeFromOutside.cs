using DtiPipeline.Core.Definitions.Connectors;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Definitions.Rules.Connectors;

/// <summary>A secret is `${NAME}`, taken from the environment: definitions are read by many, copied and kept for years. The finding never shows the secret.</summary>
public sealed class SecretsComeFromOutside : IDefinitionRule
{
    private static readonly string[] PasswordKeys = ["password", "pwd", "psw", "sslpassword"];

    public IEnumerable<Finding> Check(DefinitionSet set) =>
        from connector in set.Connectors
        from secret in Secrets(connector.Http).Concat(Secrets(connector.Database))
        where secret.Text is { Variable: null, Written.Length: > 0 }
        select Finding.In(secret.Text.At, DefinitionCodes.LiteralSecret, ("name", secret.Name), ("variable", Variable(connector.Id, secret.Name)));

    private static IEnumerable<(string Name, EnvironmentText Text)> Secrets(HttpSource? http)
    {
        if (http is null)
            yield break;
        foreach (var setting in http.Authentication.Settings.Where(setting => setting.IsSecret))
            yield return (setting.Name, setting.Text);
        if (HoldsPassword(http.BaseAddress))
            yield return ("base_address", http.BaseAddress);
        if (http.Proxy is { } proxy && HoldsPassword(proxy))
            yield return ("proxy", proxy);
    }

    private static IEnumerable<(string Name, EnvironmentText Text)> Secrets(DatabaseSource? database)
    {
        if (database?.Connection is { } connection && connection.Written.Split(';').Any(part => PasswordKeys.Contains(part.Split('=')[0].Replace(" ", "", StringComparison.Ordinal), StringComparer.OrdinalIgnoreCase)))
            yield return ("connection", connection);
    }

    private static bool HoldsPassword(EnvironmentText address) => address.Written.Split("://").Last().Split('/')[0].Contains('@', StringComparison.Ordinal);

    private static string Variable(string connector, string name) => $"{connector}_{name}".Replace('-', '_').ToUpperInvariant();
}
