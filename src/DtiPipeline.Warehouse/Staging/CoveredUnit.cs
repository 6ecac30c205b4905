namespace DtiPipeline.Warehouse.Staging;

/// <summary>One unit that a delivery speaks of, in the source's own words.</summary>
/// <param name="RawCode">Its code there; empty where absent.</param>
/// <param name="Raw">Its name there; empty where absent.</param>
/// <param name="IsRejected">True when a row of it was refused: what else it has cannot be trusted to be all.</param>
public sealed record CoveredUnit(string RawCode, string Raw, bool IsRejected);
