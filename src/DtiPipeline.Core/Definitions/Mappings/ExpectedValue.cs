using DtiPipeline.Core.Definitions.Reading;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Definitions.Mappings;

/// <summary>A data value that a case expects.</summary>
/// <param name="Value">The value as text; null when an absence is expected.</param>
/// <param name="State">The word of the value state; null means <c>reported</c>.</param>
public sealed record ExpectedValue(string Unit, string Element, string? Value, string? State, string? Partial, SourceSpan At)
{
    public static ExpectedValue Read(ValueReader value) => value.Map(map => new ExpectedValue(
        map.Text("unit"), map.Text("element"), map.TextOrNull("value"), map.TextOrNull("state"), map.TextOrNull("partial"), map.At));
}
