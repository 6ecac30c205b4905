namespace DtiPipeline.Core.Periods;

/// <summary>What one round can use of a file: figures as of one of some days, and, where they count on from a day, from that one.</summary>
/// <param name="Days">As-of days that serve the round.</param>
/// <param name="Begins">The day on which cumulative figures must begin; null where any will do.</param>
public readonly record struct ExpectedPeriod(Window Days, DateOnly? Begins);
