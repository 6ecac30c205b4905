using DtiPipeline.Core.Definitions.Reading;

namespace DtiPipeline.Core.Definitions.Connectors.Pagination;

/// <summary>Pages by number. Ends at a page with fewer records than asked for, or when <c>Total</c> records have come.</summary>
/// <param name="First">Number of the first page, 0 or 1.</param>
public sealed record PageNumberPagination(string Parameter, int First, string? SizeParameter, int? Size, string? Total) : PaginationDefinition(SizeParameter, Size, Total)
{
    public override string PageParameter => Parameter;

    public static PageNumberPagination Read(MapReader map) => new(
        map.Text("parameter"),
        map.Optional("first", v => v.Parsed(Forms.Whole), 1),
        map.TextOrNull("size_parameter"),
        map.Required("size", v => v.Parsed(Forms.Whole)),
        map.TextOrNull("total"));
}
