using DtiPipeline.Core.Definitions.Connectors;
using DtiPipeline.Core.Definitions.Connectors.Pagination;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Definitions.Rules.Connectors;

/// <summary>Settings with which asking for pages could never end are refused: pages of no size, two things sent under one parameter.</summary>
public sealed class PagesEnd : IDefinitionRule
{
    public IEnumerable<Finding> Check(DefinitionSet set) => set.Connectors.SelectMany(connector => connector.Streams).SelectMany(stream => Check(set, stream));

    private static IEnumerable<Finding> Check(DefinitionSet set, StreamDefinition stream)
    {
        var (parameter, sizeParameter, size) = stream.Request?.Pagination switch
        {
            CursorPagination cursor => (cursor.Parameter, cursor.SizeParameter, cursor.Size),
            PageNumberPagination page => (page.Parameter, page.SizeParameter, (int?)page.Size),
            _ => (null, null, null),
        };
        if (parameter is null)
            yield break;
        if (size <= 0)
            yield return Endless(set.Positions.Value(stream.At, "request", "pagination", "size"), "a page has at least one record");
        if (parameter == sizeParameter)
            yield return Endless(set.Positions.Value(stream.At, "request", "pagination", "size_parameter"), "page and size would be sent under one parameter");
        var fixedNames = stream.Request!.Query.Select(pair => pair.Key).Concat(stream.Request.Window is { } window ? [window.From, window.To] : []);
        if (fixedNames.Contains(parameter))
            yield return Endless(set.Positions.Value(stream.At, "request", "pagination", "parameter"), "the same parameter is sent with a fixed value too");
    }

    private static Finding Endless(SourceSpan at, string why) => Finding.In(at, DefinitionCodes.NeverEnds, ("why", why));
}
