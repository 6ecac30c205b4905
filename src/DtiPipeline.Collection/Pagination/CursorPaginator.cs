using DtiPipeline.Collection.Selection;
using DtiPipeline.Core.Definitions.Connectors.Pagination;

namespace DtiPipeline.Collection.Pagination;

/// <summary>Follows the cursor that each page names, until one names none.</summary>
internal sealed class CursorPaginator(CursorPagination definition) : Paginator(definition)
{
    public override NextPage? After(PageSummary page, int pages, long received) =>
        page.Next is { } cursor ? new([new(definition.Parameter, cursor), .. Size]) : null;
}
