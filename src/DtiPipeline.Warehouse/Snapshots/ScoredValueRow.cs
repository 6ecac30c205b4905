namespace DtiPipeline.Warehouse.Snapshots;

/// <summary>A data value that a scorecard was made from, for the star.</summary>
/// <param name="Value">Canonical form; null when absent.</param>
public sealed record ScoredValueRow(string Element, string? Value, string State, decimal? Partial = null, int? Covered = null, int? Expected = null);
