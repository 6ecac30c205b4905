using DtiPipeline.Core.Scoring;
using DtiPipeline.Core.Scoring.Traces;
using DtiPipeline.Core.Values;

namespace DtiPipeline.Core.Snapshots;

/// <summary>A trace in the canonical form.</summary>
public static class TraceForm
{
    /// <param name="unitKey">A unit's code with the first day of its version.</param>
    public static string Write(Trace trace, Func<string, string> unitKey) => new CanonicalMap()
        .Text("method", trace.Method)
        .Number("max", trace.Max)
        .List("letters", trace.Letters.Select(Write))
        .Written("measure", trace.Measure is { } measure ? Write(measure) : null)
        .Written("peers", trace.Peers is { } peers ? Write(peers, unitKey) : null)
        .Written("branch", trace.Branch.Kind == BranchKind.None ? null : Write(trace.Branch))
        .List("terms", trace.Terms.Select(Write))
        .Number("uncapped", trace.Uncapped)
        .Number("points", trace.Points)
        .Text("status", trace.Absence?.Word() ?? IndicatorScore.ScoredWord)
        .Texts("flags", trace.Flags.Select(flag => flag.Word()))
        .ToString();

    private static string Write(TraceLetter letter) => new CanonicalMap()
        .Text("letter", letter.Letter)
        .Text("element", letter.Element)
        .Text("value", letter.Value?.Canonical)
        .Text("state", letter.State.Word())
        .ToString();

    private static string Write(TraceMeasure measure) => new CanonicalMap()
        .Texts("numerator", measure.Numerator)
        .Texts("denominator", measure.Denominator)
        .Number("above", measure.Above)
        .Number("below", measure.Below)
        .ToString();

    private static string Write(TracePeers peers, Func<string, string> unitKey) => new CanonicalMap()
        .Number("best", peers.Best)
        .Number("worst", peers.Worst)
        .Text("unit", peers.Unit is { } unit ? unitKey(unit) : null)
        .Text("source", peers.Source)
        .ToString();

    private static string Write(TraceBranch branch) => new CanonicalMap()
        .Text("kind", BranchKinds.Words.WordOf(branch.Kind))
        .Number("threshold", branch.Threshold)
        .Written("exclusive", branch.IsExclusive ? CanonicalText.Of(true) : null)
        .Date("day", branch.Day)
        .Text("label", branch.Label)
        .ToString();

    private static string Write(TraceTerm term) => new CanonicalMap()
        .Number("base", term.Base)
        .Number("above", term.Above)
        .Number("below", term.Below)
        .Text("letter", term.Letter)
        .Text("label", term.Label)
        .ToString();
}
