using DtiPipeline.Collection;
using DtiPipeline.Pipeline.Planning;
using DtiPipeline.Warehouse.Connections;
using DtiPipeline.Warehouse.Payloads;
using DtiPipeline.Warehouse.Staging;

namespace DtiPipeline.Pipeline.Collecting;

/// <summary>Delivers what the last complete load of a stream was read from, once more, without the network.</summary>
internal sealed class LandedSource(Database database) : IDeliverySource
{
    public async Task<Delivery> FetchAsync(PlannedStream planned, CancellationToken cancellation)
    {
        var last = await new StagingStore(database).LastCompleteAsync(planned.Connector.Id, planned.Stream.Id, cancellation);
        if (last is null)
            return new Delivery { Payloads = [], Asked = planned.Window, Findings = [] };
        return new Delivery
        {
            Payloads = [.. last.Payloads.Select(ToLanded)],
            Asked = last.Coverage.Select(coverage => coverage.Window).FirstOrDefault(window => window is not null) ?? planned.Window,
            Findings = [],
        };
    }

    /// <summary>Nothing was asked for, so nothing is settled.</summary>
    public void Settle(PlannedStream planned)
    {
    }

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
