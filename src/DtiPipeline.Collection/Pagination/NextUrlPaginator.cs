using DtiPipeline.Collection.Selection;
using DtiPipeline.Core.Definitions.Connectors.Pagination;

namespace DtiPipeline.Collection.Pagination;

/// <summary>Follows the address that each page holds, until one holds none.</summary>
internal sealed class NextUrlPaginator(NextUrlPagination definition) : Paginator(definition)
{
    public override NextPage? After(PageSummary page, int pages, long received) => page.Next is { } address ? NextPage.At(address) : null;
}
