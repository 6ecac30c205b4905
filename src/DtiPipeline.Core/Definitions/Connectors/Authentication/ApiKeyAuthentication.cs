using System.Collections.Immutable;
using DtiPipeline.Core.Definitions.Reading;

namespace DtiPipeline.Core.Definitions.Connectors.Authentication;

/// <summary>A fixed key in a header, or in a query parameter where the source knows no better (then it is redacted from every log and ledger).</summary>
/// <param name="Header">The header's name; null when the key goes into the query.</param>
/// <param name="Query">The parameter's name; null when the key goes into a header.</param>
public sealed record ApiKeyAuthentication(string? Header, string? Query, EnvironmentText Secret) : AuthenticationDefinition
{
    public override ImmutableArray<AuthenticationSetting> Settings => [new("secret", Secret, IsSecret: true)];

    public static ApiKeyAuthentication Read(MapReader map) =>
        new(map.TextOrNull("header"), map.TextOrNull("query"), map.Required("secret", EnvironmentText.Read));
}
