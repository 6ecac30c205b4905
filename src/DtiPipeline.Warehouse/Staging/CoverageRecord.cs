namespace DtiPipeline.Warehouse.Staging;

/// <summary>The coverage of one complete load.</summary>
public sealed record CoverageRecord(long Load, LoadCoverage Coverage);
