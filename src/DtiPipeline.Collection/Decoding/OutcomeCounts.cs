using System.Globalization;
using DtiPipeline.Core.Definitions.Connectors;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Records;

namespace DtiPipeline.Collection.Decoding;

/// <summary>Counts what became of the rows of a delivery: received = accepted + rejected + dropped, always.</summary>
public sealed class OutcomeCounts
{
    private readonly long[] _dropped = new long[Enum.GetValues<DropReason>().Length];

    public long Accepted { get; private set; }

    public long Rejected { get; private set; }

    public long Dropped => _dropped.Sum();

    public long Received => Accepted + Rejected + Dropped;

    public long DroppedAs(DropReason reason) => _dropped[(int)reason];

    public void Add(RowOutcome outcome)
    {
        switch (outcome)
        {
            case AcceptedRow:
                Accepted++;
                break;
            case RejectedRow:
                Rejected++;
                break;
            case DroppedRow dropped:
                _dropped[(int)dropped.Reason]++;
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "an outcome that is not counted");
        }
    }

    /// <summary>Counts rows as accepted that need not be read: they stand as an earlier delivery brought them.</summary>
    public void Share(long rows) => Accepted += rows;

    /// <summary>Counts a row otherwise that was counted as accepted until it was set against the others.</summary>
    public void Change(RowOutcome outcome)
    {
        Accepted--;
        Add(outcome);
    }

    /// <summary>Refuses a delivery that brought nothing to use: too many refused rows, or none at all from a source that is asked and must have some.</summary>
    /// <exception cref="DeliveryFault">The delivery changes nothing.</exception>
    public void RequireUsable(string connector, StreamDefinition stream)
    {
        RequireBelowThreshold(connector, stream);
        if (Accepted + Rejected == 0 && !stream.MayBeEmpty)
            throw new DeliveryFault(Finding.From(new DataPlace { Connector = connector, Stream = stream.Id }, CollectionCodes.EmptyAnswer, ("stream", stream.Id)));
    }

    /// <summary>Refuses the delivery when too large a share of its records was rejected. Blank rows, headings and totals are no records.</summary>
    /// <exception cref="DeliveryFault">Rejected ÷ (accepted + rejected) is above the stream's threshold.</exception>
    public void RequireBelowThreshold(string connector, StreamDefinition stream)
    {
        var records = Accepted + Rejected;
        if (records == 0 || (decimal)Rejected / records <= stream.RejectThreshold)
            return;
        throw new DeliveryFault(Finding.From(new DataPlace { Connector = connector, Stream = stream.Id }, DecodingCodes.TooManyRejects,
            ("rejected", Rejected.ToString(CultureInfo.InvariantCulture)), ("records", records.ToString(CultureInfo.InvariantCulture)),
            ("limit", (stream.RejectThreshold * 100m).ToString("0.##", CultureInfo.InvariantCulture) + "%")));
    }
}
