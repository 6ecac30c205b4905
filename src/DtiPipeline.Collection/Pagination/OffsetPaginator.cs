using DtiPipeline.Collection.Selection;
using DtiPipeline.Core.Definitions.Connectors.Pagination;

namespace DtiPipeline.Collection.Pagination;

/// <summary>Passes over the records it has. Where the source tells their number, that decides about the end; elsewhere a page that is not full does.</summary>
internal sealed class OffsetPaginator(OffsetPagination definition) : Paginator(definition)
{
    public override NextPage First => From(0);

    public override NextPage? After(PageSummary page, int pages, long received)
    {
        var isLast = page.Total is { } total ? received >= total || page.Records == 0 : page.Records < definition.Size;
        return isLast ? null : From(received);
    }

    private NextPage From(long offset) => new([new(definition.Parameter, PageChecks.Text(offset)), .. Size]);
}
