using DtiPipeline.Core.Definitions;
using DtiPipeline.Core.Definitions.Reading;

namespace DtiPipeline.Core.Scoring.Methods;

/// <summary>One answer and its part of the maximum.</summary>
/// <param name="Key">The key the data element uses; <c>"true"</c> and <c>"false"</c> (quoted) for yes and no.</param>
/// <param name="Label">The document's words for it.</param>
public sealed record ChoiceOption(string Key, string Label, Fraction Fraction)
{
    public static ChoiceOption Read(ValueReader value) => value.Map(map =>
        new ChoiceOption(map.Text("key"), map.Text("label"), map.Required("fraction", v => v.Parsed(Forms.Fraction))));
}
