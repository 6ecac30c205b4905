using DtiPipeline.Collection.Selection;
using DtiPipeline.Core.Definitions.Connectors.Pagination;

namespace DtiPipeline.Collection.Pagination;

/// <summary>Follows the header <c>Link</c> of each answer, until one names no next page.</summary>
internal sealed class LinkPaginator(LinkPagination definition) : Paginator(definition)
{
    public override NextPage? After(PageSummary page, int pages, long received) =>
        page.Links is { } links && LinkHeader.Target(links, definition.Relation) is { } address ? NextPage.At(address) : null;
}
