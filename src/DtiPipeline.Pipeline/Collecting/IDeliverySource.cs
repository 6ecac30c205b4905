using DtiPipeline.Collection;
using DtiPipeline.Pipeline.Planning;

namespace DtiPipeline.Pipeline.Collecting;

/// <summary>Where deliveries come from: the sources themselves, or, in a replay, the landed bytes.</summary>
internal interface IDeliverySource
{
    Task<Delivery> FetchAsync(PlannedStream planned, CancellationToken cancellation);
}
