using DtiPipeline.Core.Definitions.Reading;

namespace DtiPipeline.Core.Definitions.Simulation.Generators;

/// <summary>One of several words and how often it is chosen against the others.</summary>
public sealed record WeightedWord(string Word, int Weight)
{
    public static WeightedWord Read(ValueReader value) =>
        value.Map(map => new WeightedWord(map.Text("value"), map.Required("weight", v => v.Parsed(Forms.Whole))));
}
