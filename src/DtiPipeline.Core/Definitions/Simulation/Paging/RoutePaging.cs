using DtiPipeline.Core.Definitions.Reading;

namespace DtiPipeline.Core.Definitions.Simulation.Paging;

/// <summary>How a route hands out its records.</summary>
/// <param name="Records">Dotted path of the array in the answer; empty when the answer itself is the array.</param>
/// <param name="Total">Dotted path of the count of all records; null when the source does not tell.</param>
public abstract record RoutePaging(string Records, string? Total)
{
    /// <summary>The one place that knows the variants' words.</summary>
    public static readonly WordTable<Func<MapReader, RoutePaging>> Variants = new(
        ("none", SingleAnswer.Read),
        ("page", NumberedPages.Read),
        ("offset", OffsetPages.Read),
        ("cursor", CursorPages.Read),
        ("link", LinkPages.Read),
        ("next-url", NextUrlPages.Read));
}
