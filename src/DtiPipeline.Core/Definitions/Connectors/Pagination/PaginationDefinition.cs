using DtiPipeline.Core.Definitions.Reading;

namespace DtiPipeline.Core.Definitions.Connectors.Pagination;

/// <summary>How the next page is asked for.</summary>
/// <param name="SizeParameter">The parameter that carries the size asked for; null where the source fixes it.</param>
/// <param name="Size">Records a page has at most; null where nobody knows.</param>
/// <param name="Total">Path in the answer (dotted in JSON, with slashes in XML) of the count of all records, if the source tells; it must not shrink between pages.</param>
public abstract record PaginationDefinition(string? SizeParameter, int? Size, string? Total)
{
    /// <summary>The one place that knows the variants' words.</summary>
    public static readonly WordTable<Func<MapReader, PaginationDefinition>> Variants = new(
        ("none", _ => new SinglePage()),
        ("page", PageNumberPagination.Read),
        ("offset", OffsetPagination.Read),
        ("cursor", CursorPagination.Read),
        ("link", LinkPagination.Read),
        ("next-url", NextUrlPagination.Read));

    /// <summary>The parameter that says which page; null where none does.</summary>
    public virtual string? PageParameter => null;

    /// <summary>Path of what leads to the next page; null where it is not in the answer's body.</summary>
    public virtual string? NextPath => null;
}
