using DtiPipeline.Core.Definitions.Connectors;
using DtiPipeline.Core.Definitions.Connectors.Decoding;
using DtiPipeline.Core.Definitions.Connectors.Pagination;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Definitions.Rules.Connectors;

/// <summary>Settings with which asking for pages could never end are refused: pages of no size, two things sent under one parameter, a next page that cannot be found.</summary>
public sealed class PagesEnd : IDefinitionRule
{
    public IEnumerable<Finding> Check(DefinitionSet set) => set.Connectors.SelectMany(connector => connector.Streams).SelectMany(stream => Check(set, stream));

    private static IEnumerable<Finding> Check(DefinitionSet set, StreamDefinition stream)
    {
        if (stream.Request is not { Pagination: { } pagination } request)
            yield break;
        if (request.MaxPages < 1)
            yield return Endless(set.Positions.Value(stream.At, "request", "max_pages"), "no page at all could be read");
        if (pagination.Size <= 0)
            yield return Endless(set.Positions.Value(stream.At, "request", "pagination", "size"), "a page has at least one record");
        if (pagination is PageNumberPagination { First: < 0 })
            yield return Endless(set.Positions.Value(stream.At, "request", "pagination", "first"), "pages are counted from 0 or 1");
        if (pagination is { SizeParameter: not null, Size: null })
            yield return Endless(set.Positions.Value(stream.At, "request", "pagination", "size_parameter"), "the size that this parameter should carry is missing");
        if (pagination.NextPath is { } next && IsInside(next, stream.Decode))
            yield return Endless(set.Positions.Value(stream.At, "request", "pagination", "next"), "what leads to the next page cannot stand inside the records");
        var fixedNames = request.Query.Select(pair => pair.Key).Concat(request.Window is { } window ? [window.From, window.To] : []).ToList();
        if (pagination.PageParameter is { } parameter)
        {
            if (parameter == pagination.SizeParameter)
                yield return Endless(set.Positions.Value(stream.At, "request", "pagination", "size_parameter"), "page and size would be sent under one parameter");
            if (fixedNames.Contains(parameter))
                yield return Endless(set.Positions.Value(stream.At, "request", "pagination", "parameter"), "the same parameter is sent with a fixed value too");
        }
    }

    private static bool IsInside(string path, DecodingDefinition decode) => decode switch
    {
        JsonDecoding { Records: { Length: > 0 } records } => path.StartsWith(records + ".", StringComparison.Ordinal),
        XmlDecoding { Records: var records } => path.StartsWith(records + "/", StringComparison.Ordinal),
        _ => false,
    };

    private static Finding Endless(SourceSpan at, string why) => Finding.In(at, DefinitionCodes.NeverEnds, ("why", why));
}
