using DtiPipeline.Core.Definitions;
using DtiPipeline.Core.Definitions.Reading;
using DtiPipeline.Core.Scoring.Traces;

namespace DtiPipeline.Core.Scoring.Methods;

/// <summary>One of several things that are scored each on its own: <c>{ letter: a, label, fraction: 4/5 }</c>.</summary>
/// <param name="Letter">A yes-or-no letter.</param>
/// <param name="Label">The document's words for it.</param>
/// <param name="Fraction">What "yes" is worth, as a part of the maximum.</param>
public sealed record Part(string Letter, string? Label, Fraction Fraction)
{
    /// <summary>What "yes" is worth.</summary>
    public TraceTerm Term(decimal max) => new(max, Fraction.Above, Fraction.Below, Letter, Label);

    public static Part Read(ValueReader value) => value.Map(map =>
        new Part(map.Text("letter"), map.TextOrNull("label"), map.Required("fraction", v => v.Parsed(Forms.Fraction))));
}
