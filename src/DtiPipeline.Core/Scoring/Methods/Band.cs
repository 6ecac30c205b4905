using DtiPipeline.Core.Definitions;
using DtiPipeline.Core.Definitions.Reading;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Scoring.Traces;

namespace DtiPipeline.Core.Scoring.Methods;

/// <summary>
/// One step of a scale. Fields: <c>at_least: 20</c> or <c>above: 20</c> (a number or a share), <c>fraction: 1/2</c> or, where the document prints
/// points, <c>points: 15</c>, and <c>label</c>, the document's words.
/// </summary>
/// <param name="AtLeast">Reached from this figure on.</param>
/// <param name="MoreThan">Reached above this figure.</param>
public sealed record Band(decimal? AtLeast, decimal? MoreThan, Fraction? Fraction, decimal? Points, string? Label, SourceSpan At)
{
    /// <summary>The threshold, whichever kind; a step with none (refused when definitions are checked) is reached by everything.</summary>
    public decimal Threshold => AtLeast ?? MoreThan ?? 0m;

    public bool IsExclusive => AtLeast is null && MoreThan is not null;

    /// <summary>Whether above / below reaches the step, asked without dividing.</summary>
    public bool IsReached(decimal above, decimal below) => IsExclusive ? above > Threshold * below : above >= Threshold * below;

    /// <summary>What the step is worth.</summary>
    public TraceTerm Term(decimal max) => Points is { } points
        ? new TraceTerm(points, 1m, 1m)
        : new TraceTerm(max, Fraction?.Above ?? 0m, Fraction?.Below ?? 1m);

    public static Band Read(ValueReader value) => value.Map(map => new Band(
        map.Optional<decimal?>("at_least", v => v.Parsed(MethodForms.Figure), null),
        map.Optional<decimal?>("above", v => v.Parsed(MethodForms.Figure), null),
        map.Optional<Fraction?>("fraction", v => v.Parsed(Forms.Fraction), null),
        map.Optional<decimal?>("points", v => v.Parsed(Forms.Number), null),
        map.TextOrNull("label"),
        map.At));
}
