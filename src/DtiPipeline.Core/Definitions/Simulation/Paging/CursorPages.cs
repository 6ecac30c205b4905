using DtiPipeline.Core.Definitions.Reading;

namespace DtiPipeline.Core.Definitions.Simulation.Paging;

/// <summary>Each answer names the next page by an opaque cursor; the last one names none (null).</summary>
/// <param name="Size">Records a page when the request names no size.</param>
/// <param name="MaxSize">A request for more gets this many, as real servers do.</param>
/// <param name="Next">Dotted path of the next cursor.</param>
public sealed record CursorPages(string Parameter, string? SizeParameter, int Size, int MaxSize, string Records, string Next, string? Total) : RoutePaging(Records, Total)
{
    public static CursorPages Read(MapReader map) => new(
        map.Text("parameter"),
        map.TextOrNull("size_parameter"),
        map.Optional("size", v => v.Parsed(Forms.Whole), 100),
        map.Optional("max_size", v => v.Parsed(Forms.Whole), 1000),
        map.Text("records"),
        map.Text("next"),
        map.TextOrNull("total"));
}
