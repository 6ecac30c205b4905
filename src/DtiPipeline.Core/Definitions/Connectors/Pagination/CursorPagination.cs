using DtiPipeline.Core.Definitions.Reading;

namespace DtiPipeline.Core.Definitions.Connectors.Pagination;

/// <summary>Each answer names the next page. Ends when it names none; a cursor that repeats is an error, not an endless loop.</summary>
/// <param name="Next">Path of the next cursor in the answer.</param>
public sealed record CursorPagination(string Parameter, string Next, string? SizeParameter, int? Size, string? Total) : PaginationDefinition(SizeParameter, Size, Total)
{
    public override string PageParameter => Parameter;

    public override string NextPath => Next;

    public static CursorPagination Read(MapReader map) => new(
        map.Text("parameter"),
        map.Text("next"),
        map.TextOrNull("size_parameter"),
        map.Optional<int?>("size", v => v.Parsed(Forms.Whole), null),
        map.TextOrNull("total"));
}
