using DtiPipeline.Core.Definitions.Reading;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Definitions.Mappings;

/// <summary>
/// A stream whose rows name their data element themselves: one row a unit and element. A value is written as in the files of <c>dti sets score</c>:
/// a number with a dot, an option key, <c>true</c> or <c>false</c>, a date, or the word of an absence. A unit without a row for an element says
/// nothing about it, so such a stream never takes away what another one gives.
/// </summary>
/// <param name="Element">The field with the element's code.</param>
/// <param name="Value">The field with its value.</param>
public sealed record NamedValues(string Element, string Value, SourceSpan At)
{
    public static NamedValues Read(ValueReader value) => value.Map(map => new NamedValues(map.Text("element"), map.Text("value"), map.At));

    /// <summary>The rule for one data element, as if somebody had written it out: what the rows behind a value are found with.</summary>
    public ElementMapping For(string element) => new()
    {
        Element = element,
        Aggregate = AggregateKind.Value,
        Field = Value,
        Where = [new Condition { Field = Element, OneOf = [element], At = At }],
        RollUp = Mappings.RollUp.None,
        At = At,
    };
}
