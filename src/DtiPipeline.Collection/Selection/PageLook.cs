using DtiPipeline.Collection.Requesting;
using DtiPipeline.Core.Definitions.Connectors;
using DtiPipeline.Core.Definitions.Connectors.Decoding;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Collection.Selection;

/// <summary>Looks at an answer as far as the walk over its pages needs it.</summary>
internal static class PageLook
{
    /// <returns>Null where the answer is no JSON by definition: then there is nothing to see before it is decoded.</returns>
    /// <exception cref="DeliveryFault">The answer is not what was agreed, or says itself that it failed.</exception>
    public static PageSummary? At(StreamDefinition stream, FetchedPage fetched, PagePaths paths, DataPlace place)
    {
        if (stream.Decode is not JsonDecoding json)
            return null;
        var start = fetched.Body.AsSpan().TrimStart("\uFEFF \t\r\n"u8);
        if (start.IsEmpty || start[0] is not ((byte)'{' or (byte)'['))
            throw new DeliveryFault(Finding.From(place, CollectionCodes.NotAsAgreed, ("expected", "JSON"), ("found", start.IsEmpty ? "nothing at all" : fetched.ContentType ?? "something else")));
        var body = fetched.Body.AsMemory();
        var summary = JsonPageReader.Read(body.Span.StartsWith("\uFEFF"u8) ? body[3..] : body, json, paths, place);
        PageStatus.Require(summary, json, place);
        return summary with { Links = fetched.Page.Links };
    }
}
