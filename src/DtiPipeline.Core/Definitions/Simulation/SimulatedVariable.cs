using DtiPipeline.Core.Definitions.Reading;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Definitions.Simulation;

/// <summary>One environment variable that the simulator hands out.</summary>
/// <param name="Text">The value as written; it is the value itself when <paramref name="Source"/> is <see cref="VariableSource.Literal"/>.</param>
public sealed record SimulatedVariable(string Name, VariableSource Source, string Text, SourceSpan At)
{
    public static SimulatedVariable Read(ValueReader value)
    {
        var text = value.Text();
        var source = text switch
        {
            "address" => VariableSource.Address,
            "generated" => VariableSource.Generated,
            "samples" => VariableSource.Samples,
            _ => VariableSource.Literal,
        };
        return new SimulatedVariable("", source, text, value.At);
    }
}
