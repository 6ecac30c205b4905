using DtiPipeline.Collection.Decoding.Content;
using DtiPipeline.Collection.Requesting;
using DtiPipeline.Core.Definitions.Connectors;
using DtiPipeline.Core.Definitions.Connectors.Decoding;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Collection.Selection;

/// <summary>Looks at an answer as far as the walk over its pages needs it. The one place that knows which kinds of answer can be looked at.</summary>
internal static class PageLook
{
    /// <returns>Null where the answer is neither JSON nor XML by definition: then there is nothing to see before it is decoded.</returns>
    /// <exception cref="DeliveryFault">The answer is not what was agreed, or says itself that it failed.</exception>
    public static PageSummary? At(StreamDefinition stream, FetchedPage fetched, PagePaths paths, DataPlace place)
    {
        var summary = stream.Decode switch
        {
            JsonDecoding json => Json(json, fetched, paths, place),
            XmlDecoding xml => Xml(xml, fetched, paths, place),
            _ => null,
        };
        return summary is null ? null : summary with { Links = fetched.Page.Links };
    }

    private static PageSummary Json(JsonDecoding decoding, FetchedPage fetched, PagePaths paths, DataPlace place)
    {
        var start = fetched.Body.AsSpan().TrimStart("\uFEFF \t\r\n"u8);
        if (start.IsEmpty || start[0] is not ((byte)'{' or (byte)'['))
            throw NotAsAgreed("JSON", start.IsEmpty, fetched, place);
        var body = fetched.Body.AsMemory();
        var summary = JsonPageReader.Read(body.Span.StartsWith("\uFEFF"u8) ? body[3..] : body, decoding, paths, place);
        PageStatus.Require(summary, decoding.StatusPath, decoding.StatusOk, place);
        return summary;
    }

    private static PageSummary Xml(XmlDecoding decoding, FetchedPage fetched, PagePaths paths, DataPlace place)
    {
        var start = fetched.Body.AsSpan(0, Math.Min(fetched.Body.Length, ContentKinds.Enough));
        if (ContentKinds.Of(start) is var kind and not (ContentKind.Xml or ContentKind.SpreadsheetXml))
            throw NotAsAgreed("XML", kind == ContentKind.Empty, fetched, place);
        var summary = XmlPageReader.Read(fetched.Body, decoding, paths, place);
        PageStatus.Require(summary, decoding.StatusPath, decoding.StatusOk, place);
        return summary;
    }

    private static DeliveryFault NotAsAgreed(string expected, bool isEmpty, FetchedPage fetched, DataPlace place) => new(Finding.From(
        place, CollectionCodes.NotAsAgreed, ("expected", expected), ("found", isEmpty ? "nothing at all" : fetched.ContentType ?? "something else")));
}
