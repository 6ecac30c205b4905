using DtiPipeline.Core.Definitions.Connectors.Pagination;

namespace DtiPipeline.Collection.Pagination;

/// <summary>The one place that knows which class carries out which definition. A paginator serves one walk.</summary>
internal static class Paginators
{
    public static Paginator For(PaginationDefinition definition) => definition switch
    {
        SinglePage single => new SinglePagePaginator(single),
        PageNumberPagination pages => new PageNumberPaginator(pages),
        OffsetPagination offset => new OffsetPaginator(offset),
        CursorPagination cursor => new CursorPaginator(cursor),
        LinkPagination link => new LinkPaginator(link),
        NextUrlPagination url => new NextUrlPaginator(url),
        _ => throw new ArgumentOutOfRangeException(nameof(definition), definition, "a pagination without a paginator"),
    };
}
