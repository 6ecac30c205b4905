using DtiPipeline.Collection;
using DtiPipeline.Pipeline.Planning;

namespace DtiPipeline.Pipeline.Collecting;

/// <summary>Asks the sources.</summary>
internal sealed class LiveSource(StreamCollector collector, DateOnly asOf) : IDeliverySource
{
    public Task<Delivery> FetchAsync(PlannedStream planned, CancellationToken cancellation) =>
        collector.CollectAsync(planned.Connector, planned.Stream, planned.Window, asOf, null, cancellation);

    public void Settle(PlannedStream planned) => collector.Settle(planned.Connector.Id, planned.Stream.Id);
}
