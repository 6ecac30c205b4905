using System.Collections.Frozen;
using DtiPipeline.Collection.Decoding.Content;

namespace DtiPipeline.Collection.Decoding.Lines;

/// <summary>
/// What lines one text has that another has not. Offices send the same export night after night; of a million lines ten thousand are others. Both texts are gone through side by
/// side, and a line waits until it comes in the other one, so that lines put in or taken out anywhere are told apart from those that only moved.
/// </summary>
/// <param name="Gone">Lines of the earlier text that are to be read again.</param>
/// <param name="Came">Lines of the later text that are to be read.</param>
/// <param name="Shared">How many lines both have.</param>
public sealed record LineDifference(PickedLines Gone, PickedLines Came, int Shared)
{
    /// <summary>As long as a record of a CSV file may be.</summary>
    internal const int LongestLine = 1024 * 1024;

    /// <summary>Bytes whose lines are always read: title and header stand there, and all by which encoding and separator are told.</summary>
    private const int Beginning = TextPayload.Sample;

    /// <summary>Memory for lines that wait; a text that is quite another one is sooner read whole.</summary>
    private const int MostWaiting = 20 * 1024 * 1024;

    /// <param name="quote">The mark between which a record may go on in the next line.</param>
    /// <param name="again">Lines of the earlier text to be read again in any case.</param>
    /// <returns>Null where the texts differ in too much, or a record may have several lines: then the later one has to be read whole.</returns>
    public static LineDifference? Between(Stream earlier, Stream later, char quote, FrozenSet<int> again)
    {
        var (before, after) = (new LineReader(earlier), new LineReader(later));
        var (gone, came, shared) = (new WaitingLines(), new WaitingLines(), 0);
        for (var (isBefore, isAfter) = (true, true); isBefore || isAfter;)
        {
            isBefore = isBefore && before.MoveNext();
            isAfter = isAfter && after.MoveNext();
            if ((isBefore && !IsWhole(before, quote)) || (isAfter && !IsWhole(after, quote)) || gone.Memory + came.Memory > MostWaiting)
                return null;
            var mayBefore = isBefore && MayBeShared(before) && !again.Contains(before.Number);
            var mayAfter = isAfter && MayBeShared(after);
            if (mayBefore && mayAfter && before.Line.SequenceEqual(after.Line))
            {
                shared++;
                continue;
            }
            if (isBefore && !Take(before, mayBefore, came, gone, ref shared))
                return null;
            if (isAfter && !Take(after, mayAfter, gone, came, ref shared))
                return null;
        }
        return new LineDifference(gone.Pick(), came.Pick(), shared);
    }

    private static bool Take(LineReader line, bool mayBeShared, WaitingLines other, WaitingLines own, ref int shared)
    {
        if (mayBeShared && other.Meet(line.Line))
        {
            shared++;
            return true;
        }
        if (mayBeShared)
            return own.Add(line);
        own.Keep(line);
        return true;
    }

    /// <summary>A line of nothing but marks is no record.</summary>
    private static bool MayBeShared(LineReader line) => line.Offset >= Beginning && line.Line.ContainsAnyExceptInRange((byte)0, (byte)'/');

    /// <summary>It is one line to every reader: its quotes are closed, nothing in it ends a line elsewhere, and letters are no pairs of bytes, one of which might look like such an end.</summary>
    private static bool IsWhole(LineReader line, char quote) =>
        quote < 0x80 && line.Line.Count((byte)quote) % 2 == 0 && line.Line.IndexOf((byte)'\r') is var end && (end < 0 || end == line.Line.Length - 2)
        && (line.Offset >= Beginning || !line.Line.Contains((byte)0));
}
