using DtiPipeline.Core.Definitions.Reading;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Scoring.Methods;

namespace DtiPipeline.Core.Definitions.IndicatorSets;

/// <summary>A target a document sets for the year; it has no part in scoring.</summary>
/// <param name="Item">Where it stands in the document.</param>
/// <param name="Text">Its words.</param>
/// <param name="Indicator">Code of the indicator it speaks of; null where it speaks of none.</param>
/// <param name="Figure">The target's figure, a share as 0.90; null where it has none.</param>
public sealed record PrintedTarget(string Item, string Text, string? Indicator, decimal? Figure, SourceSpan At)
{
    public static PrintedTarget Read(ValueReader value) => value.Map(map => new PrintedTarget(
        map.Text("item"), map.Text("text"), map.TextOrNull("indicator"), map.Optional<decimal?>("figure", v => v.Parsed(MethodForms.Figure), null), map.At));
}
