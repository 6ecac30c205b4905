using DtiPipeline.Core.Definitions.Reading;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Definitions.Simulation;

/// <summary>A fixed key that every route wants, in a header or in the query.</summary>
/// <param name="Secret">The variable that holds the expected key.</param>
public sealed record SimulatedApiKey(string? Header, string? Query, VariableName Secret, SourceSpan At)
{
    public static SimulatedApiKey Read(ValueReader value) => value.Map(map =>
        new SimulatedApiKey(map.TextOrNull("header"), map.TextOrNull("query"), map.Required("secret", VariableName.Read), map.At));
}
