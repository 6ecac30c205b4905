using DtiPipeline.Collection.Selection;
using DtiPipeline.Core.Definitions.Connectors.Pagination;

namespace DtiPipeline.Collection.Pagination;

/// <summary>Counts pages up until one is not full, or all records that the source announced have come.</summary>
internal sealed class PageNumberPaginator(PageNumberPagination definition) : Paginator(definition)
{
    public override NextPage First => Number(0);

    public override NextPage? After(PageSummary page, int pages, long received) =>
        page.Records < definition.Size || received >= page.Total ? null : Number(pages);

    private NextPage Number(int pages) => new([new(definition.Parameter, PageChecks.Text(definition.First + pages)), .. Size]);
}
