using System.Collections.Frozen;
using System.Collections.Immutable;
using DtiPipeline.Collection;
using DtiPipeline.Collection.Decoding;
using DtiPipeline.Collection.Decoding.Lines;
using DtiPipeline.Collection.Landing;
using DtiPipeline.Core.Definitions.Connectors;
using DtiPipeline.Core.Definitions.Connectors.Decoding;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Drift;
using DtiPipeline.Core.Records;
using DtiPipeline.Pipeline.Planning;
using DtiPipeline.Warehouse.Connections;
using DtiPipeline.Warehouse.Staging;

namespace DtiPipeline.Pipeline.Collecting;

/// <summary>
/// Finds what a CSV file shares with the one its stream stands on, so that of an export that comes every night only the lines are read that are new. Whatever is
/// unusual, the file is read whole: this saves time and decides nothing.
/// </summary>
/// <param name="reader">A reader that brings its findings to a log.</param>
internal sealed class SharedLines(Database database, ILanding landing, Func<FindingLog, RecordReader> reader)
{
    /// <param name="last">What the stream stands on, read by the same definition into the same table.</param>
    /// <param name="accepted">What accepted files looked like.</param>
    /// <returns>Null where the file is to be read whole.</returns>
    public async Task<SharedDelivery?> FindAsync(PlannedStream planned, Delivery delivery, CompleteLoad last, ImmutableArray<SeenFile> accepted, CancellationToken cancellation)
    {
        if (!MayShare(planned.Stream) || delivery.IsReadAgain || delivery.Payloads is not [var later] || last.Payloads is not [var earlier])
            return null;
        if (accepted.FirstOrDefault(file => file.Name == earlier.Name && file.Sha256 == earlier.Sha256) is not { } seen)
            return null;
        var refused = await new RejectStore(database).RowsOfAsync(last.Load.Id, cancellation);
        try
        {
            return await CompareAsync(planned.Stream, LandedSource.ToLanded(earlier, 0), later, last, seen, refused, cancellation);
        }
        catch (Exception fault) when (fault is DeliveryFault or InvalidDataException)
        {
            // What is wrong, if anything is, is told by reading the whole file; the one before may have been deleted since.
            return null;
        }
    }

    /// <summary>Every row by itself: no totals that stand for others, no sections, no day or unit that a row takes over; and no word about any person, whose files are opened only to be read.</summary>
    private static bool MayShare(StreamDefinition stream) =>
        stream is { Files: not null, PersonalData: false, Covers: CoverageKind.Scope, Table: { Totals: null, Carry.IsEmpty: true, Sections: null, MoneyUnit: null } } && Csv(stream) is not null;

    private static CsvDecoding? Csv(StreamDefinition stream) => (stream.Decode as TableDecoding)?.Alternatives().OfType<CsvDecoding>().FirstOrDefault();

    private async Task<SharedDelivery?> CompareAsync(
        StreamDefinition stream, LandedPayload earlier, LandedPayload later, CompleteLoad last, SeenFile seen, FrozenSet<int> refused, CancellationToken cancellation)
    {
        using var before = landing.Open(earlier.Sha256);
        using var after = landing.Open(later.Sha256);
        if (LineDifference.Between(before, after, Csv(stream)!.Quote, refused) is not { } difference)
            return null;
        var gone = Read(earlier, difference.Gone, last.Table, row => !refused.Contains(row.Position.Row!.Value));
        var came = Read(later, difference.Came, last.Table, _ => true);
        // Then every shared line is an accepted row; and none of those that came is no row at all, which might mean something for the others.
        if (last.Load.Accepted != difference.Shared + gone.Rows.Length || !came.IsEachRow || !IsAlike(gone.Seen, seen) || !IsAlike(came.Seen, seen))
            return null;
        return await new StagingStore(database).DiffersOnlyByAsync(last.Table, gone.Rows, came.Rows, cancellation)
            ? new SharedDelivery(last.Load.Id, difference.Shared, gone.Rows, difference.Came, came.Seen with { Shape = Whole(seen.Shape, gone.Seen.Shape, came.Seen.Shape) })
            : null;
    }

    /// <summary>Reads lines for what they are to staging. What they have to say else is said where they are read to be staged.</summary>
    private ReadLines Read(LandedPayload payload, PickedLines lines, StagingTable table, Func<AcceptedRow, bool> isWanted)
    {
        var (notes, isEachRow) = (new FindingLog(), true);
        var records = reader(notes);
        var rows = records.Read(payload with { Lines = lines }, lines.Open()).Where(row =>
        {
            isEachRow &= row is not DroppedRow { Reason: not DropReason.Blank };
            return row is AcceptedRow accepted && isWanted(accepted);
        });
        var keys = table.KeysOf(rows.Cast<AcceptedRow>()).ToImmutableArray();
        // A text from before Unicode is repaired as a whole, by what its words are together.
        return new ReadLines(keys, records.Seen!, isEachRow && notes.Findings.All(note => note.Code != DecodingCodes.EncodingRepaired));
    }

    /// <summary>The same columns, read in the same way, of the same day.</summary>
    private static bool IsAlike(SeenFile one, SeenFile other) =>
        one.AsOf == other.AsOf && one.Shape.Reading == other.Shape.Reading && one.Shape.Kind == other.Shape.Kind && one.Shape.MoneyUnit == other.Shape.MoneyUnit
        && one.Shape.Columns.SequenceEqual(other.Shape.Columns) && one.Shape.Sums.Keys.SequenceEqual(other.Shape.Sums.Keys);

    private static FileShape Whole(FileShape before, FileShape gone, FileShape came) => came with
    {
        Records = before.Records - gone.Records + came.Records,
        Sums = came.Sums.ToImmutableSortedDictionary(sum => sum.Key, sum => before.Sums[sum.Key] - gone.Sums[sum.Key] + sum.Value, StringComparer.Ordinal),
    };

    /// <param name="IsEachRow">Each line is a row, taken or refused, or blank.</param>
    private sealed record ReadLines(ImmutableArray<StagedKey> Rows, SeenFile Seen, bool IsEachRow);
}
