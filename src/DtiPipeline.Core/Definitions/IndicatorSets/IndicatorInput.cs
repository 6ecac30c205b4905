using DtiPipeline.Core.Definitions.Reading;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Definitions.IndicatorSets;

/// <summary>A letter of an indicator's rule and the data element it stands for.</summary>
/// <param name="Letter">a, b, c … as printed.</param>
/// <param name="Name">The text the document prints behind the letter.</param>
/// <param name="Unit">The unit the document prints, where it is not the element's own.</param>
public sealed record IndicatorInput(string Letter, string Name, string Element, string? Unit, SourceSpan At)
{
    public static IndicatorInput Read(ValueReader value) => value.Map(map =>
        new IndicatorInput(map.Text("letter"), map.Text("name"), map.Text("element"), map.TextOrNull("unit"), map.At));
}
