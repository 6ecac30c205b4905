using DtiPipeline.Core.Definitions.Reading;

namespace DtiPipeline.Core.Definitions.Connectors.Pagination;

/// <summary>Each answer holds the address of the next page, whole or relative to its own. Ends when it holds none.</summary>
/// <param name="Next">Path of the address in the answer.</param>
public sealed record NextUrlPagination(string Next, string? SizeParameter, int? Size, string? Total) : PaginationDefinition(SizeParameter, Size, Total)
{
    public override string NextPath => Next;

    public static NextUrlPagination Read(MapReader map) => new(
        map.Text("next"),
        map.TextOrNull("size_parameter"),
        map.Optional<int?>("size", v => v.Parsed(Forms.Whole), null),
        map.TextOrNull("total"));
}
