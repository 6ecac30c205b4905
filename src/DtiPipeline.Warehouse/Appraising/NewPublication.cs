using System.Collections.Immutable;
using DtiPipeline.Core.Appraising;

namespace DtiPipeline.Warehouse.Appraising;

/// <summary>A result to be published.</summary>
/// <param name="Units">All units of the assessment.</param>
/// <param name="Replaces">The version that the person has seen as the last; null where there was none.</param>
public sealed record NewPublication(PublishedResult Result, ImmutableArray<PublishedUnit> Units, long? Replaces);
