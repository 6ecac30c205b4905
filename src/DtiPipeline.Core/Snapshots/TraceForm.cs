using DtiPipeline.Core.Scoring;
using DtiPipeline.Core.Scoring.Traces;
using DtiPipeline.Core.Values;

namespace DtiPipeline.Core.Snapshots;

/// <summary>The members of a trace in the canonical form, in the order of their keys.</summary>
internal static class TraceForm
{
    /// <param name="unitKey">A unit's code with the first day of its version.</param>
    public static void Write(CanonicalWriter writer, Trace trace, Func<string, string> unitKey)
    {
        if (trace.Branch.Kind != BranchKind.None)
            Write(writer, trace.Branch);
        writer
            .Texts("flags", [.. trace.Flags.Select(flag => flag.Word())])
            .List("letters", trace.Letters, Write)
            .Number("max", trace.Max);
        if (trace.Measure is { } measure)
            Write(writer, measure);
        writer.Text("method", trace.Method);
        if (trace.Peers is { } peers)
            Write(writer, peers, unitKey);
        writer
            .Number("points", trace.Points)
            .Text("status", trace.Absence?.Word() ?? IndicatorScore.ScoredWord)
            .List("terms", trace.Terms, Write)
            .Number("uncapped", trace.Uncapped);
    }

    private static void Write(CanonicalWriter writer, TraceLetter letter) => writer.Open()
        .Text("element", letter.Element)
        .Text("letter", letter.Letter)
        .Text("state", letter.State.Word())
        .Text("value", letter.Value?.Canonical)
        .Close();

    private static void Write(CanonicalWriter writer, TraceMeasure measure) => writer.Open("measure")
        .Number("above", measure.Above)
        .Number("below", measure.Below)
        .Texts("denominator", measure.Denominator)
        .Texts("numerator", measure.Numerator)
        .Close();

    private static void Write(CanonicalWriter writer, TracePeers peers, Func<string, string> unitKey) => writer.Open("peers")
        .Number("best", peers.Best)
        .Text("source", peers.Source)
        .Text("unit", peers.Unit is { } unit ? unitKey(unit) : null)
        .Number("worst", peers.Worst)
        .Close();

    private static void Write(CanonicalWriter writer, TraceBranch branch) => writer.Open("branch")
        .Date("day", branch.Day)
        .Text("exclusive", branch.IsExclusive ? "true" : null)
        .Text("kind", BranchKinds.Words.WordOf(branch.Kind))
        .Text("label", branch.Label)
        .Number("threshold", branch.Threshold)
        .Close();

    private static void Write(CanonicalWriter writer, TraceTerm term) => writer.Open()
        .Number("above", term.Above)
        .Number("base", term.Base)
        .Number("below", term.Below)
        .Text("label", term.Label)
        .Text("letter", term.Letter)
        .Close();
}
