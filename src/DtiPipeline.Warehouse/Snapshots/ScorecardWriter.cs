using DtiPipeline.Core.Records;
using DtiPipeline.Warehouse.Bulk;
using DtiPipeline.Warehouse.Connections;

namespace DtiPipeline.Warehouse.Snapshots;

/// <summary>Writes scorecards with their facts, each content once: whether a night comes to it or somebody signs it first.</summary>
internal static class ScorecardWriter
{
    private static readonly TransferTable Cards = new(
        "incoming_cards", ColumnList.Of("#unit_id", "content_hash", "content", "=points", "=published", "=max_points", "=applicable_max", "=comparable", "#rank"));

    // Facts of cards that are new are new: they go where they stay. By way of a temporary table, and joined to cards and indicators there, they took three times as long.
    private static readonly TransferTable Scores =
        new("fact_indicator_score", ColumnList.Of("#scorecard_id", "#unit_id", "#indicator_id", "=points", "=max_points", "=applicable_max", "status"));

    private static readonly TransferTable Values = new("fact_data_value", ColumnList.Of("#scorecard_id", "#unit_id", "element", "value", "state", "=partial", "#covered", "#expected"));

    /// <returns>How many were not there before.</returns>
    /// <exception cref="InvalidOperationException">The star does not know every indicator of the set: its dimensions are to be saved first.</exception>
    public static async Task<int> WriteAsync(Session session, string indicatorSet, IReadOnlyCollection<ScorecardRow> scorecards)
    {
        await session.TransferAsync(Cards, scorecards.Select(ToValues));
        // What somebody else stores meanwhile is not among those that were written here, and its facts are theirs to write.
        var fresh = (await session.ListAsync<(string Hash, long Unit, long Id)>(SnapshotSql.WriteNewScorecards)).ToDictionary(card => (card.Hash, card.Unit), card => card.Id);
        var cards = scorecards.Where(card => fresh.ContainsKey((card.ContentHash, card.UnitId))).ToList();
        var indicators = (await session.ListAsync<(string Code, long Id)>(SnapshotSql.Indicators, new { IndicatorSet = indicatorSet })).ToDictionary(indicator => indicator.Code, indicator => indicator.Id);
        if (cards.Any(card => card.Indicators.Any(score => !indicators.ContainsKey(score.Indicator))))
            throw new InvalidOperationException($"the star does not know every indicator of {indicatorSet}: save its dimensions first");
        await session.FillAsync(Scores, cards.SelectMany(card => card.Indicators, (card, score) => ToScore(fresh[(card.ContentHash, card.UnitId)], indicators[score.Indicator], card.UnitId, score)));
        await session.FillAsync(Values, cards.SelectMany(card => card.Values, (card, value) => ToFact(fresh[(card.ContentHash, card.UnitId)], card.UnitId, value)));
        return cards.Count;
    }

    private static StagedValue[] ToValues(ScorecardRow card) =>
    [
        StagedValue.Of(card.UnitId), StagedValue.Of(card.ContentHash), StagedValue.Of(card.Content), Exact(card.Points), Exact(card.Published), Exact(card.Max),
        Exact(card.ApplicableMax), Exact(card.Comparable), card.Rank is { } rank ? StagedValue.Of(rank) : StagedValue.Absent,
    ];

    private static StagedValue[] ToScore(long card, long indicator, long unit, IndicatorScoreRow score) =>
    [
        StagedValue.Of(card), StagedValue.Of(unit), StagedValue.Of(indicator), Exact(score.Points), Exact(score.Max), Exact(score.ApplicableMax), StagedValue.Of(score.Status),
    ];

    private static StagedValue[] ToFact(long card, long unit, ScoredValueRow value) =>
    [
        StagedValue.Of(card), StagedValue.Of(unit), StagedValue.Of(value.Element), value.Value is { } text ? StagedValue.Of(text) : StagedValue.Absent, StagedValue.Of(value.State),
        Exact(value.Partial), value.Covered is { } covered ? StagedValue.Of(covered) : StagedValue.Absent,
        value.Expected is { } expected ? StagedValue.Of(expected) : StagedValue.Absent,
    ];

    private static StagedValue Exact(decimal? number) => number is { } known ? StagedValue.Of(ExactText.Of(known)) : StagedValue.Absent;
}
