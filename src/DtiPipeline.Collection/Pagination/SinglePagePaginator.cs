using DtiPipeline.Collection.Selection;
using DtiPipeline.Core.Definitions.Connectors.Pagination;

namespace DtiPipeline.Collection.Pagination;

/// <summary>One answer holds everything.</summary>
internal sealed class SinglePagePaginator(SinglePage definition) : Paginator(definition)
{
    public override NextPage? After(PageSummary page, int pages, long received) => null;
}
