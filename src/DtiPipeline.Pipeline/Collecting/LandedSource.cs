using DtiPipeline.Collection;
using DtiPipeline.Core.Definitions.Connectors;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Snapshots;
using DtiPipeline.Pipeline.Planning;
using DtiPipeline.Pipeline.Retaining;
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
        var stale = held.SkipWhile(load => load.Load.Definition == definition).ToList();
        var deleted = await new DeletionStore(database).OfAsync(stale.SelectMany(load => load.Payloads), cancellation);
        var deliveries = new List<Delivery>();
        var gone = new List<(CompleteLoad Load, PayloadRecord Payload)>();
        foreach (var load in Enumerable.Reverse(stale))
        {
            if (load.Payloads.FirstOrDefault(payload => deleted.ContainsKey(payload.Id)) is { } missing)
                gone.Add((load, missing));
            // What stands over an older answer cannot be read again, so neither may the older one: it would come to stand over it.
            var above = planned.Stream.Replaces == Replacement.Nothing ? gone.Find(one => one.Load == load) : gone.Find(one => SpeakOfTheSame(one.Load, load));
            deliveries.Add(above.Payload is { } payload ? Deleted(planned, payload, deleted[payload.Id]) : ToDelivery(planned, load));
        }
        deliveries.Reverse();
        return deliveries;
    }

    private static bool SpeakOfTheSame(CompleteLoad one, CompleteLoad other) => one == other || one.Coverage.Any(mine => other.Coverage.Any(theirs =>
        (mine.Window, theirs.Window) is ({ } left, { } right) ? left.From <= right.To && right.From <= left.To : mine.Window == theirs.Window && mine.AsOf == theirs.AsOf));

    /// <summary>A delivery whose bytes were deleted is left out, all of it: half of one would pass for the whole. Its rows and refused rows stay as they are.</summary>
    private static Delivery Deleted(PlannedStream planned, PayloadRecord payload, DeletionRecord record) => new()
    {
        Payloads = [],
        Asked = planned.Window,
        Findings =
        [
            Finding.From(
                new DataPlace { Connector = planned.Connector.Id, Stream = planned.Stream.Id, File = payload.Name }, PipelineCodes.BytesDeleted,
                ("day", DeletedBytes.Day(record)), ("sha256", payload.Sha256)),
        ],
    };

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

    /// <param name="index">Its place in the load, from 0.</param>
    public static LandedPayload ToLanded(PayloadRecord payload, int index) => new()
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
