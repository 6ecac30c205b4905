namespace DtiPipeline.Warehouse.Submitting;

/// <summary>A value that may be put right although the unit has signed.</summary>
/// <param name="Until">The last day on which it may.</param>
public sealed record ReopenedValue(string Element, DateOnly Until);
