using DtiPipeline.Collection;
using DtiPipeline.Core.Definitions.Connectors;
using DtiPipeline.Core.Periods;
using DtiPipeline.Core.Snapshots;
using DtiPipeline.Pipeline.Planning;
using DtiPipeline.Warehouse.Connections;
using DtiPipeline.Warehouse.Staging;

namespace DtiPipeline.Pipeline.Collecting;

/// <summary>Asks the sources, for as many days as are needed tonight.</summary>
internal sealed class LiveSource(StreamCollector collector, LandedSource landed, Database database, DateOnly asOf) : IDeliverySource
{
    public async Task<IReadOnlyList<Delivery>> FetchAsync(PlannedStream planned, CancellationToken cancellation)
    {
        var live = await collector.CollectAsync(planned.Connector, planned.Stream, await DaysAsync(planned, cancellation), asOf, null, cancellation);
        // Files that were moved away do not come again: where the definition has changed, what they gave is read anew before what came tonight.
        return planned.Stream.Files is not null && planned.Connector.HandOver?.Taken == TakenFiles.Move
            ? [.. await landed.StaleAsync(planned, cancellation), live]
            : [live];
    }

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
