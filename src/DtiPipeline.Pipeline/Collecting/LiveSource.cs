using DtiPipeline.Collection;
using DtiPipeline.Core.Definitions.Connectors;
using DtiPipeline.Pipeline.Planning;

namespace DtiPipeline.Pipeline.Collecting;

/// <summary>Asks the sources.</summary>
internal sealed class LiveSource(StreamCollector collector, LandedSource landed, DateOnly asOf) : IDeliverySource
{
    public async Task<IReadOnlyList<Delivery>> FetchAsync(PlannedStream planned, CancellationToken cancellation)
    {
        var live = await collector.CollectAsync(planned.Connector, planned.Stream, planned.Window, asOf, null, cancellation);
        // Files that were moved away do not come again: where the definition has changed, what they gave is read anew before what came tonight.
        return planned.Stream.Files is not null && planned.Connector.HandOver?.Taken == TakenFiles.Move
            ? [.. await landed.StaleAsync(planned, cancellation), live]
            : [live];
    }

    public void Settle(PlannedStream planned) => collector.Settle(planned.Connector.Id, planned.Stream.Id);
}
