using DtiPipeline.Core.Definitions.Reading;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Definitions.Simulation;

/// <summary>The name of a simulated variable where another part of the file needs its value.</summary>
public sealed record VariableName(string Name, SourceSpan At)
{
    public static VariableName Read(ValueReader value) => new(value.Text(), value.At);
}
