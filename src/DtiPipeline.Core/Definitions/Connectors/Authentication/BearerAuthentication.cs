using System.Collections.Immutable;
using DtiPipeline.Core.Definitions.Reading;

namespace DtiPipeline.Core.Definitions.Connectors.Authentication;

/// <summary>A token that somebody issued once and that does not change by itself (RFC 6750).</summary>
public sealed record BearerAuthentication(EnvironmentText Token) : AuthenticationDefinition
{
    public override ImmutableArray<AuthenticationSetting> Settings => [new("token", Token, IsSecret: true)];

    public static BearerAuthentication Read(MapReader map) => new(map.Required("token", EnvironmentText.Read));
}
