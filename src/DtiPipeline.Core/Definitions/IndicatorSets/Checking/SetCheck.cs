using System.Collections.Immutable;

namespace DtiPipeline.Core.Definitions.IndicatorSets.Checking;

/// <summary>
/// A set's structure beside its document's: counts and maxima, printed against computed. Made for a person with the paper in hand; a difference is
/// shown, not judged, because documents err themselves.
/// </summary>
public sealed record SetCheck
{
    public required ImmutableArray<PillarCheck> Pillars { get; init; }

    /// <summary>Indicators of the whole set, without sub-indicators.</summary>
    public required PrintedFigure Indicators { get; init; }

    public required int SubIndicators { get; init; }

    /// <summary>The set's total.</summary>
    public required PrintedFigure Points { get; init; }

    /// <summary>Indicators whose rule, and whose sub-indicators' rules, the document prints.</summary>
    public required int Published { get; init; }

    /// <summary>Indicators with a rule, or a sub-indicator's rule, that is ours.</summary>
    public required int Inferred { get; init; }

    /// <summary>Items of general information.</summary>
    public required int General { get; init; }

    /// <summary>The disputed and the restored, in the document's order.</summary>
    public required ImmutableArray<IndicatorMark> Marks { get; init; }

    public static SetCheck Of(IndicatorSet set)
    {
        var indicators = set.Indicators.ToList();
        var inferred = indicators.Count(indicator => WithChildren(indicator).Any(one => one.InferredBecause is not null));
        return new SetCheck
        {
            Pillars = [.. set.Pillars.Select(Of)],
            Indicators = new PrintedFigure(set.IndicatorsPrinted, indicators.Count),
            SubIndicators = indicators.Sum(indicator => indicator.Children.Length),
            Points = new PrintedFigure(set.TotalPrinted, set.Total),
            Published = indicators.Count - inferred,
            Inferred = inferred,
            General = set.General.Length,
            Marks = [.. indicators.SelectMany(WithChildren).SelectMany(MarksOf)],
        };
    }

    private static PillarCheck Of(Pillar pillar) => new(
        pillar.Code, pillar.Name, new PrintedFigure(pillar.IndicatorsPrinted, pillar.Indicators.Length),
        pillar.Indicators.Sum(indicator => indicator.Children.Length), new PrintedFigure(pillar.MaxPrinted, pillar.Max));

    private static IEnumerable<IndicatorMark> MarksOf(Indicator indicator)
    {
        if (indicator.Disputed is { } doubt)
            yield return new IndicatorMark(MarkKind.Disputed, indicator.Code, indicator.Name, indicator.SourceItem, doubt, null);
        if (indicator.Restored is { } restored)
            yield return new IndicatorMark(MarkKind.Restored, indicator.Code, indicator.Name, indicator.SourceItem, restored.From, string.Join(", ", restored.Fields));
    }

    private static IEnumerable<Indicator> WithChildren(Indicator indicator) => indicator.Children.Prepend(indicator);
}
