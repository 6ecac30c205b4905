using DtiPipeline.Collection;
using DtiPipeline.Pipeline.Planning;

namespace DtiPipeline.Pipeline.Collecting;

/// <summary>Where deliveries come from: the sources themselves, or, in a replay, the landed bytes.</summary>
internal interface IDeliverySource
{
    /// <summary>What there is of a stream, to be staged in this order.</summary>
    Task<IReadOnlyList<Delivery>> FetchAsync(PlannedStream planned, CancellationToken cancellation);

    /// <summary>The delivery is staged, or has been found to be of no use; a run that is killed before this goes on with what had come.</summary>
    void Settle(PlannedStream planned);
}
