using DtiPipeline.Collection;
using DtiPipeline.Collection.Decoding;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Records;
using DtiPipeline.Pipeline.Planning;

namespace DtiPipeline.Pipeline.Collecting;

/// <summary>What became of the rows of a delivery, as a whole and of each payload by itself.</summary>
internal sealed class DeliveryAccount(PlannedStream planned, Delivery delivery, DeliveryCoverage coverage)
{
    private readonly OutcomeCounts _all = new();
    private readonly OutcomeCounts[] _own = [.. delivery.Payloads.Select(_ => new OutcomeCounts())];
    private readonly DroppedPositions _dropped = new();

    /// <summary>How many rows the reader gave out.</summary>
    public long Received => _all.Received;

    public IReadOnlyDictionary<DropReason, string> DroppedWords() => _dropped.Words();

    public void Add(RowOutcome outcome, LandedPayload payload)
    {
        _all.Add(outcome);
        _own[payload.Ordinal - 1].Add(outcome);
        Note(outcome, payload);
    }

    /// <summary>Counts what a file shares with the one before it.</summary>
    public void Share(SharedDelivery shared, LandedPayload payload)
    {
        _all.Share(shared.Rows);
        _own[payload.Ordinal - 1].Share(shared.Rows);
        coverage.Add(shared.Seen.AsOf);
    }

    /// <summary>Counts a row otherwise that was accepted until it was set against the others.</summary>
    /// <param name="first">Where its key stood before.</param>
    public void Change(RowOutcome outcome, LandedPayload payload, LandedPayload first)
    {
        // Whether a file is of use does not hang on what another one says; pages of one answer belong together.
        if (payload == first || planned.Stream.Files is null)
        {
            _all.Change(outcome);
            _own[payload.Ordinal - 1].Change(outcome);
        }
        Note(outcome, payload);
    }

    /// <exception cref="DeliveryFault">Too much of a file, or of the whole delivery, was refused, or there is nothing in it.</exception>
    public void RequireUsable()
    {
        // Each file by itself: three good ones must not hide that half of the fourth is useless.
        if (planned.Stream.Files is not null)
            foreach (var payload in delivery.Payloads)
                RequireUsable(payload);
        _all.RequireUsable(planned.Connector.Id, planned.Stream);
    }

    private void RequireUsable(LandedPayload payload)
    {
        try
        {
            _own[payload.Ordinal - 1].RequireBelowThreshold(planned.Connector.Id, planned.Stream);
        }
        catch (DeliveryFault fault)
        {
            throw new DeliveryFault(fault.Finding with { Place = (fault.Finding.Place ?? new DataPlace()) with { File = payload.Name } }, fault.IsTransient, fault);
        }
    }

    private void Note(RowOutcome outcome, LandedPayload payload)
    {
        coverage.Add(outcome, payload.AsOf);
        if (outcome is DroppedRow row)
            _dropped.Add(payload.Name, row);
    }
}
