using DtiPipeline.Collection;
using DtiPipeline.Core.Periods;
using DtiPipeline.Core.Snapshots;
using DtiPipeline.Pipeline.Planning;
using DtiPipeline.Warehouse.Connections;
using DtiPipeline.Warehouse.Staging;

namespace DtiPipeline.Pipeline.Collecting;

/// <summary>Asks the sources, for as many days as are needed tonight.</summary>
internal sealed class LiveSource(StreamCollector collector, Database database, DateOnly asOf) : IDeliverySource
{
    public async Task<Delivery> FetchAsync(PlannedStream planned, CancellationToken cancellation) =>
        await collector.CollectAsync(planned.Connector, planned.Stream, await DaysAsync(planned, cancellation), asOf, null, cancellation);

    public void Settle(PlannedStream planned) => collector.Settle(planned.Connector.Id, planned.Stream.Id);

    private async Task<Window> DaysAsync(PlannedStream planned, CancellationToken cancellation)
    {
        if (planned.IsGiven || planned.Stream.Request?.Window is not { } request || planned.Window.CutAt(asOf) is not { } wanted)
            return planned.Window;
        var last = await new StagingStore(database).LastCompleteAsync(planned.Connector.Id, planned.Stream.Id, cancellation);
        // What was read by another definition must be read again, all of it.
        if (last is null || last.Load.Definition != DefinitionFingerprint.OfStream(planned.Stream))
            return AskedDays.Of(request, wanted, []);
        var coverage = await new CoverageStore(database).AsOfAsync(last.Load.Id, cancellation);
        return AskedDays.Of(request, wanted, [.. coverage.Select(record => record.Coverage.Window).OfType<Window>()]);
    }
}
