using System.Buffers;
using System.Text;
using System.Text.Unicode;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.OrgUnits.Normalising;

namespace DtiPipeline.Collection.Decoding.Content;

/// <summary>
/// Gives the text of a payload in UTF-8, whatever it was written in: by its mark, else strict UTF-8, else by the fingerprints of the encodings from
/// before Unicode. What none of them explains is refused: a wrong letter in a name is worse than no file.
/// </summary>
internal static class TextPayload
{
    /// <summary>How far a text is looked at to tell its encoding: all of an ordinary file.</summary>
    public const int Sample = 256 * 1024;

    /// <summary>A piece of it: a few hundred words are enough, and mostly stand in the first.</summary>
    private const int Piece = 16 * 1024;

    /// <summary>Old text is short; it is repaired as a whole, in memory.</summary>
    private const long LongestRepaired = 64L * 1024 * 1024;

    private static readonly SearchValues<byte> EndsOfWords = SearchValues.Create("\t\r\n ,;:\"<>|"u8);

    static TextPayload() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <returns>UTF-8; letters that were lost, and bytes that are no text further down, are refused while it is read.</returns>
    /// <exception cref="DeliveryFault">The encoding cannot be told.</exception>
    public static Stream Open(Stream bytes, DataPlace place, FindingLog notes)
    {
        var start = new StartOfStream(bytes, Sample);
        var form = TextForms.Of(start.Start.Span);
        if (form is TextForm.Utf16 or TextForm.Utf16BigEndian or TextForm.Utf16Unmarked or TextForm.Utf16BigEndianUnmarked)
            return new StrictUtf8Stream(new Utf16Stream(start, form.Encoding(), place), place);
        var whole = start.Start[..^StrictUtf8Stream.UnfinishedTail(start.Start.Span)];
        var isUtf8 = Utf8.IsValid(whole.Span);
        var read = isUtf8 ? Encoding.UTF8 : Encoding.GetEncoding(1252);
        if (LegacyText.Recognise(Pieces(whole, read), areBytes: !isUtf8) is { } legacy)
            return Repaired(start, read, legacy, place, notes);
        if (!isUtf8)
            throw StrictUtf8Stream.InvalidIn(whole.Span, 0, place);
        return new StrictUtf8Stream(start, place);
    }

    /// <summary>The finding that says what was repaired.</summary>
    public static Finding Note(LegacyText legacy, DataPlace place) => Finding.From(place, DecodingCodes.EncodingRepaired,
        ("encoding", legacy.Encoding), ("written", legacy.Written), ("read", legacy.Read));

    /// <summary>The text piece by piece, each cut behind a letter that no word goes on over.</summary>
    private static IEnumerable<string> Pieces(ReadOnlyMemory<byte> text, Encoding read)
    {
        for (var rest = text; !rest.IsEmpty;)
        {
            var end = rest.Length <= Piece ? -1 : rest.Span[..Piece].LastIndexOfAny(EndsOfWords);
            var piece = end < 0 ? rest : rest[..(end + 1)];
            yield return read.GetString(piece.Span);
            rest = rest[piece.Length..];
        }
    }

    private static StrictUtf8Stream Repaired(Stream bytes, Encoding read, LegacyText legacy, DataPlace place, FindingLog notes)
    {
        notes.Add(Note(legacy, place));
        using var whole = BoundedStream.ReadAll(bytes, LongestRepaired, "the text to be repaired", place);
        var text = read.GetString(whole.GetBuffer(), 0, (int)whole.Length);
        return new StrictUtf8Stream(new MemoryStream(Encoding.UTF8.GetBytes(legacy.Repair(text))), place);
    }
}
