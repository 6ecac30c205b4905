using DtiPipeline.Core.Definitions.Reading;

namespace DtiPipeline.Core.Definitions.Connectors.Pagination;

/// <summary>How the next page is asked for.</summary>
public abstract record PaginationDefinition
{
    /// <summary>The one place that knows the variants' words.</summary>
    public static readonly WordTable<Func<MapReader, PaginationDefinition>> Variants = new(
        ("none", _ => new SinglePage()),
        ("page", PageNumberPagination.Read),
        ("cursor", CursorPagination.Read));
}
