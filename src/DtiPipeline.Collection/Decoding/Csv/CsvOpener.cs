using DtiPipeline.Collection.Decoding.Content;
using DtiPipeline.Core.Definitions.Connectors.Decoding;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Collection.Decoding.Csv;

/// <summary>Makes sure that bytes are text before they are split into cells.</summary>
internal static class CsvOpener
{
    /// <exception cref="DeliveryFault">The bytes are something else.</exception>
    public static CsvSheet Open(Stream bytes, CsvDecoding decoding, DataPlace place)
    {
        var start = new StartOfStream(bytes, ContentKinds.Enough);
        var kind = ContentKinds.Of(start.Start);
        if (kind is not (ContentKind.Text or ContentKind.Binary))
            throw new DeliveryFault(Finding.From(place, DecodingCodes.WrongKind, ("expected", "a CSV file in UTF-8"), ("found", ContentKinds.Words(kind))));
        return new CsvSheet(new StrictUtf8Stream(start, place), decoding, place);
    }
}
