using DtiPipeline.Core.Appraising;
using DtiPipeline.Warehouse.Review;
using DtiPipeline.Warehouse.Submitting;

namespace DtiPipeline.Warehouse.Appraising;

/// <summary>A unit of a result to be written.</summary>
/// <param name="Signature">What its figures stand on; null where it is left out.</param>
/// <param name="Move">The step that publishes it; null where it takes none: it is left out, or its figures stay those of the version before.</param>
public sealed record PublishedUnit(ReviewPlace Place, ResultUnit Result, long? Signature, NewMove? Move);
