using DtiPipeline.Core.Definitions.Elements;
using DtiPipeline.Core.Definitions.IndicatorSets;
using DtiPipeline.Core.Definitions.Reading;
using DtiPipeline.Core.Scoring.Methods;
using DtiPipeline.Core.Scoring.Traces;
using DtiPipeline.Core.Values;

namespace DtiPipeline.Core.Scoring;

/// <summary>
/// Finds the figures a <see cref="MinMax"/> rule compares with: the group's own, when the group is complete and every unit in it to which the
/// indicator applies has its figure; otherwise the dated reference values; otherwise nothing, and the indicator is <c>no-reference</c>.
/// </summary>
internal static class MinMaxPeers
{
    public static TracePeers? Find(
        MinMax method, Indicator indicator, IReadOnlyList<UnitValues> units, IReadOnlyList<ReferenceValue> references, DateOnly asOf) =>
        FromGroup(method, indicator, units) ?? FromReferences(method, references, asOf);

    private static TracePeers? FromGroup(MinMax method, Indicator indicator, IReadOnlyList<UnitValues> units)
    {
        // A group of one has nobody to compare with: its only unit would always be the best.
        if (method.PeerCount is not { } expected || expected < 2 || units.Count < expected)
            return null;
        var figures = new List<(decimal Figure, string Unit)>(units.Count);
        foreach (var unit in units)
        {
            var (figure, absence) = method.Measure(new ScoringInput(indicator.Max, IndicatorScore.LettersOf(indicator, unit), null, []));
            if (absence is null)
                figures.Add((figure, unit.Unit));
            else if (absence != ValueState.NotApplicable)
                return null;
        }
        if (figures.Count < 2)
            return null;
        var (best, bestUnit) = figures.OrderByDescending(one => one.Figure).ThenBy(one => one.Unit, StringComparer.Ordinal).First();
        return new TracePeers(best, figures.Min(one => one.Figure), bestUnit, null);
    }

    private static TracePeers? FromReferences(MinMax method, IReadOnlyList<ReferenceValue> references, DateOnly asOf)
    {
        var best = Latest(method.Reference, references, asOf);
        var worst = Latest(method.ReferenceWorst, references, asOf);
        if (best is null || (method.Formula == MinMaxFormula.Range && worst is null))
            return null;
        return new TracePeers(Figure(best), worst is null ? 0m : Figure(worst), null, best.Source);
    }

    private static ReferenceValue? Latest(string? element, IReadOnlyList<ReferenceValue> references, DateOnly asOf) => element is null ? null : references
        .Where(reference => reference.Element == element && reference.Unit is null && reference.Date <= asOf && Forms.Number.Parse(reference.Value, out _))
        .OrderByDescending(reference => reference.Date)
        .ThenBy(reference => reference.Value, StringComparer.Ordinal)
        .FirstOrDefault();

    private static decimal Figure(ReferenceValue reference) => Forms.Number.Parse(reference.Value, out var figure) ? figure : 0m;
}
