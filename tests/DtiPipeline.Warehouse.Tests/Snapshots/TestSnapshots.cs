using DtiPipeline.Warehouse.Runs;
using DtiPipeline.Warehouse.Snapshots;

namespace DtiPipeline.Warehouse.Tests.Snapshots;

/// <summary>Scorecards and snapshots whose content is their points.</summary>
internal static class TestSnapshots
{
    public static ScorecardRow Card(long unit, decimal head, decimal phones, int? rank = 1, string households = "17500") => new()
    {
        UnitId = unit,
        ContentHash = DefinitionStore.HashOf($"{unit} {head} {phones} {households}"),
        Content = $$"""{"unit":"{{unit}}","points":"{{head + phones}}"}""",
        Points = head + phones,
        Published = decimal.Round(head + phones, 2),
        Max = 15,
        ApplicableMax = 15,
        Comparable = rank is null ? null : decimal.Round(head + phones, 2),
        Rank = rank,
        Indicators = [
            new IndicatorScoreRow("1.1", head, 5, 5, "scored"),
            new IndicatorScoreRow("2.1", phones, 10, 10, phones == 0 ? "not-reported" : "scored"),
            new IndicatorScoreRow("2.1.1", phones / 2, 4, 4, "scored"),
        ],
        Values = [new ScoredValueRow("households.total", households, "reported"), new ScoredValueRow("steering.head", null, "incomplete", 3.5m, 18, 19)],
    };

    public static SnapshotToSave Of(string evidence, params ScorecardRow[] cards) => new()
    {
        Assessment = "tuan-giao-2024",
        Round = "2024-q1",
        IndicatorSet = "tuan-giao-huyen-2024",
        CutDate = new DateOnly(2024, 3, 31),
        ContentHash = DefinitionStore.HashOf(string.Concat(cards.Select(card => card.ContentHash))),
        EvidenceHash = DefinitionStore.HashOf(evidence),
        Definitions = "d",
        Content = """{"round":"2024-q1"}""",
        Scorecards = cards,
    };
}
