namespace DtiPipeline.Warehouse.Review;

/// <summary>What came of confirming many values at once.</summary>
/// <param name="At">The moment that all of them bear, by which they can be taken back together.</param>
/// <param name="Count">How many were confirmed; on others somebody else had decided meanwhile.</param>
public sealed record Confirmed(DateTimeOffset At, int Count);
