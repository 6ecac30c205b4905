using DtiPipeline.Core.Scoring;
using DtiPipeline.Core.Snapshots;
using DtiPipeline.Core.Values;
using DtiPipeline.Warehouse.Snapshots;

namespace DtiPipeline.Pipeline.Scoring;

/// <summary>A card as it is stored, whoever came to it.</summary>
internal static class ScorecardRows
{
    public static ScorecardRow Of(SnapshotCard card, UnitValues values, long unitId) => new()
    {
        UnitId = unitId,
        ContentHash = card.ContentHash,
        Content = card.Content,
        Points = card.Card.Points,
        Published = card.Card.Published,
        Max = card.Card.Max,
        ApplicableMax = card.Card.ApplicableMax,
        Comparable = card.Card.Comparable,
        Rank = card.Card.Rank,
        Indicators = [.. card.Card.Indicators.SelectMany(indicator => indicator.Children.Prepend(indicator)).Select(score => new IndicatorScoreRow(score.Code, score.Points, score.Max, score.ApplicableMax, score.Status))],
        Values = [.. values.Values.Values.OrderBy(value => value.Element, StringComparer.Ordinal).Select(value => new ScoredValueRow(value.Element, value.Value?.Canonical, value.State.Word(), value.Partial, value.Covered, value.Expected))],
    };
}
