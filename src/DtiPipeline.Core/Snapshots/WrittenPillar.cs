using System.Collections.Immutable;

namespace DtiPipeline.Core.Snapshots;

/// <summary>A pillar of a <see cref="WrittenCard"/>.</summary>
public sealed record WrittenPillar(string Code, decimal Points, decimal Max, decimal ApplicableMax, ImmutableArray<WrittenIndicator> Indicators);
