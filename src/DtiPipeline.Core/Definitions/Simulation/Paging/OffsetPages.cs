using DtiPipeline.Core.Definitions.Reading;

namespace DtiPipeline.Core.Definitions.Simulation.Paging;

/// <summary>Pages by the number of records to pass over; one past the last is empty.</summary>
/// <param name="Size">Records a page when the request names no size.</param>
/// <param name="MaxSize">A request for more gets this many, as real servers do.</param>
public sealed record OffsetPages(string Parameter, string? SizeParameter, int Size, int MaxSize, string Records, string? Total) : RoutePaging(Records, Total)
{
    public static OffsetPages Read(MapReader map) => new(
        map.Text("parameter"),
        map.TextOrNull("size_parameter"),
        map.Optional("size", v => v.Parsed(Forms.Whole), 100),
        map.Optional("max_size", v => v.Parsed(Forms.Whole), 1000),
        map.Text("records"),
        map.TextOrNull("total"));
}
