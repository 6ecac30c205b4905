namespace DtiPipeline.Warehouse.Review;

/// <summary>The last scorecard of a unit that was another than the present one.</summary>
/// <param name="TakenAt">When the newest snapshot with it was taken.</param>
/// <param name="Values">By element: canonical value and state.</param>
/// <param name="Points">By indicator.</param>
public sealed record EarlierCard(
    long Snapshot, DateTimeOffset TakenAt, decimal Published, IReadOnlyDictionary<string, (string? Value, string State)> Values, IReadOnlyDictionary<string, decimal> Points);
