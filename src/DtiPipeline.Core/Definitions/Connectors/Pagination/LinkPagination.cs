using DtiPipeline.Core.Definitions.Reading;

namespace DtiPipeline.Core.Definitions.Connectors.Pagination;

/// <summary>Each answer names the address of the next page in its header <c>Link: &lt;…&gt;; rel="next"</c> (RFC 8288). Ends when it names none.</summary>
/// <param name="Relation">The relation that means the next page.</param>
public sealed record LinkPagination(string Relation, string? SizeParameter, int? Size, string? Total) : PaginationDefinition(SizeParameter, Size, Total)
{
    public static LinkPagination Read(MapReader map) => new(
        map.Optional("rel", v => v.Text(), "next"),
        map.TextOrNull("size_parameter"),
        map.Optional<int?>("size", v => v.Parsed(Forms.Whole), null),
        map.TextOrNull("total"));
}
