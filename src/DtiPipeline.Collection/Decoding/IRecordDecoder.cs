using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Drift;
using DtiPipeline.Core.Records;

namespace DtiPipeline.Collection.Decoding;

/// <summary>Reads one payload of its kind. Knows no network and no landing.</summary>
internal interface IRecordDecoder
{
    /// <summary>One outcome for every row received, in the payload's order. The stream is read as the outcomes are asked for.</summary>
    /// <exception cref="DeliveryFault">The payload as a whole cannot be used; outcomes already given are void.</exception>
    IEnumerable<RowOutcome> Read(LandedPayload payload, Stream bytes);

    /// <summary>What the payload read last looks like; null where it was not read to its end, or is no table.</summary>
    SeenFile? Seen => null;

    /// <summary>The position of another row of the same kind of payload.</summary>
    /// <param name="like">A position of the payload.</param>
    /// <param name="number">The row, or the index in the records' array.</param>
    RecordPosition PositionAt(RecordPosition like, int number);
}
