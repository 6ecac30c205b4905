using System.Collections.Immutable;
using DtiPipeline.Warehouse.Publishing;

namespace DtiPipeline.Pipeline.Publishing;

/// <summary>A unit's scorecard in a snapshot, as far as somebody may see it.</summary>
/// <param name="IsPart">Some indicators are left out: another agency leads them.</param>
public sealed record PublishedScorecard(PublishedSnapshot Snapshot, PublishedCard Card, ImmutableArray<PublishedPillar> Pillars, bool IsPart);
