using DtiPipeline.Core.Definitions.Reading;

namespace DtiPipeline.Core.Definitions.Simulation.Paging;

/// <summary>Each answer names the address of the next page in its header <c>Link</c>; the last one has no such header.</summary>
/// <param name="Relation">The relation that means the next page.</param>
public sealed record LinkPages(string Relation, string? SizeParameter, int Size, int MaxSize, string Records, string? Total) : RoutePaging(Records, Total)
{
    public static LinkPages Read(MapReader map) => new(
        map.Optional("rel", v => v.Text(), "next"),
        map.TextOrNull("size_parameter"),
        map.Optional("size", v => v.Parsed(Forms.Whole), 100),
        map.Optional("max_size", v => v.Parsed(Forms.Whole), 1000),
        map.Text("records"),
        map.TextOrNull("total"));
}
