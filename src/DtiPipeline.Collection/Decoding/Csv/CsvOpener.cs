using DtiPipeline.Collection.Decoding.Content;
using DtiPipeline.Collection.Decoding.Tables;
using DtiPipeline.Core.Definitions.Connectors;
using DtiPipeline.Core.Definitions.Connectors.Decoding;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Collection.Decoding.Csv;

/// <summary>Opens text with separators; finds the separator where the contract leaves it to the header.</summary>
internal static class CsvOpener
{
    /// <summary>Enough for title and header.</summary>
    private const int Beginning = 64 * 1024;

    /// <summary>In the order in which offices use them: Excel writes the first where Windows is set to Vietnamese.</summary>
    private const string Usual = ";,\t|";

    /// <exception cref="DeliveryFault">The bytes are no text that may be used.</exception>
    public static CsvSheet Open(Stream bytes, CsvDecoding decoding, StreamDefinition stream, DataPlace place, FindingLog notes)
    {
        var text = TextPayload.Open(bytes, place, notes);
        if (decoding.Delimiter is { } agreed)
            return new CsvSheet(text, agreed, decoding.Quote, place);
        var start = new StartOfStream(text, Beginning);
        return new CsvSheet(start, Delimiter(start.Start.ToArray(), decoding.Quote, stream, place), decoding.Quote, place);
    }

    /// <summary>
    /// The separator with which most of the columns that the definition names stand in the header. With a wrong one the header is one long cell, or
    /// is cut inside its labels, so none of them is there; where none is found at all the first is tried, and the finding says what was met.
    /// </summary>
    private static char Delimiter(byte[] beginning, char quote, StreamDefinition stream, DataPlace place)
    {
        var names = TableColumns.Named(stream);
        return Usual.Select(delimiter => (delimiter, Columns: Found(beginning, delimiter, quote, stream, place, names))).MaxBy(tried => tried.Columns).delimiter;
    }

    private static int Found(byte[] beginning, char delimiter, char quote, StreamDefinition stream, DataPlace place, HashSet<string> names)
    {
        try
        {
            using var sheet = new CsvSheet(new MemoryStream(beginning), delimiter, quote, place);
            return TableHeader.Find(sheet, stream.Table!.Header).Found is { } header ? header.Paths.Count(names.Contains) : -1;
        }
        catch (DeliveryFault)
        {
            // With a separator that is not the file's own, quotes seem broken: that it is the wrong one is the answer to the question.
            return -1;
        }
    }
}
