using System.Collections.Immutable;
using DtiPipeline.Core.Definitions.Reading;

namespace DtiPipeline.Core.Definitions.Connectors.Authentication;

/// <summary>A name and a password with every request (RFC 7617).</summary>
public sealed record BasicAuthentication(EnvironmentText User, EnvironmentText Password) : AuthenticationDefinition
{
    public override ImmutableArray<AuthenticationSetting> Settings => [new("user", User, IsSecret: false), new("password", Password, IsSecret: true)];

    public static BasicAuthentication Read(MapReader map) => new(map.Required("user", EnvironmentText.Read), map.Required("password", EnvironmentText.Read));
}
