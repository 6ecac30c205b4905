using System.Collections.Immutable;

namespace DtiPipeline.Pipeline.Reviewing;

/// <summary>A pillar on a unit's page.</summary>
/// <param name="Points">Of the whole pillar, also when only some of its indicators are shown.</param>
public sealed record SheetPillar(string Code, string Name, decimal Points, decimal Max, decimal ApplicableMax, ImmutableArray<SheetIndicator> Indicators);
