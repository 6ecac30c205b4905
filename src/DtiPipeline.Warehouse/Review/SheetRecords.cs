using System.Collections.Immutable;
using DtiPipeline.Warehouse.Submitting;

namespace DtiPipeline.Warehouse.Review;

/// <summary>What a unit's page is put together from, read on one connection.</summary>
/// <param name="Values">The values that hold now, by element.</param>
/// <param name="Decisions">All decisions on them, the oldest first.</param>
/// <param name="Move">The last step of the unit's round; null where nothing has happened yet.</param>
/// <param name="Earlier">The last scorecard that was another; null when there was none.</param>
/// <param name="Trend">The unit's total in the last snapshots, the oldest first.</param>
public sealed record SheetRecords(
    ImmutableArray<SheetValue> Values, ImmutableArray<DecisionRecord> Decisions, MoveRecord? Move, EarlierCard? Earlier, IReadOnlyList<TrendPoint> Trend);
