using System.Collections.Immutable;
using DtiPipeline.Core.Definitions.Reading;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Definitions.Simulation;

/// <summary>
/// What the simulator serves in place of one source system. One <c>connectors/&lt;id&gt;/samples/simulator.yaml</c>; a connector that only reads
/// files has no routes, just the variable that names its inbox.
/// </summary>
public sealed record SimulatorDefinition
{
    /// <summary>The variables a run must see to reach the simulator instead of the real source.</summary>
    public required ImmutableArray<SimulatedVariable> Environment { get; init; }

    public SimulatedToken? Token { get; init; }

    public SimulatedApiKey? ApiKey { get; init; }

    public required ImmutableArray<SimulatedRoute> Routes { get; init; }

    public required SourceSpan At { get; init; }

    public static SimulatorDefinition Read(ValueReader value) => value.Map(map => new SimulatorDefinition
    {
        Environment = [.. map.Entries("environment", SimulatedVariable.Read).Select(entry => entry.Value with { Name = entry.Key })],
        Token = map.Optional<SimulatedToken?>("token", SimulatedToken.Read, null),
        ApiKey = map.Optional<SimulatedApiKey?>("api_key", SimulatedApiKey.Read, null),
        Routes = map.List("routes", SimulatedRoute.Read),
        At = map.At,
    });
}
