using DtiPipeline.Core.Definitions.Reading;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Definitions.IndicatorSets;

/// <summary>One line of a document's list of evaluated units.</summary>
/// <param name="Item">Its number in that list.</param>
/// <param name="Unit">Code of the unit it names.</param>
public sealed record EvaluatedUnit(string Item, string NameAsPrinted, string Unit, SourceSpan At)
{
    public static EvaluatedUnit Read(ValueReader value) =>
        value.Map(map => new EvaluatedUnit(map.Text("item"), map.Text("name_as_printed"), map.Text("unit"), map.At));
}
