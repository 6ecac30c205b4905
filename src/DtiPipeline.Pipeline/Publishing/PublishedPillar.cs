using System.Collections.Immutable;

namespace DtiPipeline.Pipeline.Publishing;

/// <summary>A pillar in a snapshot.</summary>
/// <param name="Points">Of the whole pillar, also where only some of its indicators are told.</param>
public sealed record PublishedPillar(string Code, string Name, decimal Points, decimal Max, decimal ApplicableMax, ImmutableArray<PublishedIndicator> Indicators);
