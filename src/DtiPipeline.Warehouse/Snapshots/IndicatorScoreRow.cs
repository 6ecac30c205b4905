namespace DtiPipeline.Warehouse.Snapshots;

/// <summary>What one indicator got, for the star.</summary>
/// <param name="Indicator">Code in its set.</param>
/// <param name="Points">Not rounded; 0 when not scored.</param>
/// <param name="Status"><c>scored</c>, or the absence's word.</param>
public sealed record IndicatorScoreRow(string Indicator, decimal Points, decimal Max, decimal ApplicableMax, string Status);
