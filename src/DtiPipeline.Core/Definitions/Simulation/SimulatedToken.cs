using DtiPipeline.Core.Definitions.Reading;

namespace DtiPipeline.Core.Definitions.Simulation;

/// <summary>An OAuth 2.0 token endpoint (client credentials). With it, every route wants a bearer token.</summary>
/// <param name="ClientId">The variable that holds the expected id.</param>
/// <param name="ClientSecret">The variable that holds the expected secret.</param>
/// <param name="Lifetime">How long a token is good.</param>
public sealed record SimulatedToken(string Path, VariableName ClientId, VariableName ClientSecret, TimeSpan Lifetime)
{
    public static SimulatedToken Read(ValueReader value) => value.Map(map => new SimulatedToken(
        map.Text("path"),
        map.Required("client_id", VariableName.Read),
        map.Required("client_secret", VariableName.Read),
        map.Optional("lifetime", v => v.Parsed(Forms.Duration), TimeSpan.FromMinutes(5))));
}
