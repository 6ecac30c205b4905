using DtiPipeline.Core.Definitions.Reading;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Definitions.Elements;

/// <summary>A dated figure from outside, with its source and document. One row of <c>mappings/reference-values.csv</c>.</summary>
/// <param name="Unit">Code of the unit it speaks of; null for a figure of no unit, such as the best of a province.</param>
/// <param name="Value">As text, number with a dot.</param>
public sealed record ReferenceValue(string Element, string? Unit, DateOnly Date, string Value, string Source, string Document, SourceSpan At)
{
    public static ReferenceValue Read(ValueReader row) => row.Map(map => new ReferenceValue(
        map.Text("element"), map.TextOrNull("unit"), map.Required("date", v => v.Parsed(Forms.Date)), map.Text("value"),
        map.Text("source"), map.Text("document"), map.At));
}
