using DtiPipeline.Core.Definitions.Reading;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Definitions.Simulation;

/// <summary>An OAuth 2.0 token endpoint (client credentials). With it, every route wants a bearer token.</summary>
/// <param name="ClientId">Name of the variable that holds the expected id.</param>
/// <param name="ClientSecret">Name of the variable that holds the expected secret.</param>
/// <param name="Lifetime">How long a token is good.</param>
public sealed record SimulatedToken(string Path, string ClientId, string ClientSecret, TimeSpan Lifetime, SourceSpan At)
{
    public static SimulatedToken Read(ValueReader value) => value.Map(map => new SimulatedToken(
        map.Text("path"),
        map.Text("client_id"),
        map.Text("client_secret"),
        map.Optional("lifetime", v => v.Parsed(Forms.Duration), TimeSpan.FromMinutes(5)),
        map.At));
}
