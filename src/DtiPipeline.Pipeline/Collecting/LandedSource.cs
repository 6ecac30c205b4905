using DtiPipeline.Collection;
using DtiPipeline.Core.Snapshots;
using DtiPipeline.Pipeline.Planning;
using DtiPipeline.Warehouse.Connections;
using DtiPipeline.Warehouse.Payloads;
using DtiPipeline.Warehouse.Staging;

namespace DtiPipeline.Pipeline.Collecting;

/// <summary>Delivers once more, without the network, what the loads were read from that a stream stands on.</summary>
internal sealed class LandedSource(Database database) : IDeliverySource
{
    public async Task<IReadOnlyList<Delivery>> FetchAsync(PlannedStream planned, CancellationToken cancellation)
    {
        var stale = await StaleAsync(planned, cancellation);
        if (stale.Count > 0)
            return stale;
        // Nothing has changed; the newest one says so by being recognised.
        var last = await new StagingStore(database).LastCompleteAsync(planned.Connector.Id, planned.Stream.Id, cancellation);
        return last is null ? [] : [ToDelivery(planned, last)];
    }

    /// <summary>
    /// Of the loads a stream stands on, those that another definition read, and what came after them: staged in this order the later ones win as they
    /// did.
    /// </summary>
    public async Task<IReadOnlyList<Delivery>> StaleAsync(PlannedStream planned, CancellationToken cancellation)
    {
        var definition = DefinitionFingerprint.OfStream(planned.Stream);
        var held = await new StagingStore(database).HeldAsync(planned.Connector.Id, planned.Stream.Id, planned.Stream.Replaces, cancellation);
        return [.. held.SkipWhile(load => load.Load.Definition == definition).Select(load => ToDelivery(planned, load))];
    }

    /// <summary>Nothing was asked for, so nothing is settled.</summary>
    public void Settle(PlannedStream planned)
    {
    }

    private static Delivery ToDelivery(PlannedStream planned, CompleteLoad load) => new()
    {
        Payloads = [.. load.Payloads.Select(ToLanded)],
        Asked = load.Coverage.Select(coverage => coverage.Window).FirstOrDefault(window => window is not null) ?? planned.Window,
        Findings = [],
        IsReadAgain = true,
    };

    private static LandedPayload ToLanded(PayloadRecord payload, int index) => new()
    {
        Sha256 = payload.Sha256,
        Name = payload.Name,
        Request = payload.Request,
        ReceivedAt = payload.ReceivedAt,
        Bytes = payload.Size,
        Ordinal = index + 1,
        AsOf = payload.AsOf,
    };
}
