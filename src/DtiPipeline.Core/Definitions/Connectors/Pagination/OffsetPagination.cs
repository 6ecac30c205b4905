using DtiPipeline.Core.Definitions.Reading;

namespace DtiPipeline.Core.Definitions.Connectors.Pagination;

/// <summary>
/// Pages by the number of records to pass over. With a <c>Total</c> it goes on from where the last page ended, so that a source that gives fewer records than
/// asked for is read to its end; without one, a page that is not full is the last.
/// </summary>
public sealed record OffsetPagination(string Parameter, string? SizeParameter, int? Size, string? Total) : PaginationDefinition(SizeParameter, Size, Total)
{
    public override string PageParameter => Parameter;

    public static OffsetPagination Read(MapReader map) => new(
        map.Text("parameter"),
        map.TextOrNull("size_parameter"),
        map.Required("size", v => v.Parsed(Forms.Whole)),
        map.TextOrNull("total"));
}
