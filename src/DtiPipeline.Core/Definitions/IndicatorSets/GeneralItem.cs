using DtiPipeline.Core.Definitions.Reading;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Definitions.IndicatorSets;

/// <summary>One item of the document's general information: told, not scored.</summary>
public sealed record GeneralItem(string Item, string Name, string Element, string? Lead, string? Note, SourceSpan At)
{
    public static GeneralItem Read(ValueReader value) => value.Map(map =>
        new GeneralItem(map.Text("item"), map.Text("name"), map.Text("element"), map.TextOrNull("lead"), map.TextOrNull("note"), map.At));
}
