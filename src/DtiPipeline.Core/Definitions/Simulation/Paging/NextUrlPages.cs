using DtiPipeline.Core.Definitions.Reading;

namespace DtiPipeline.Core.Definitions.Simulation.Paging;

/// <summary>Each answer holds the address of the next page, relative to its own; the last one holds none (null).</summary>
/// <param name="Next">Dotted path of the address.</param>
public sealed record NextUrlPages(string Next, string? SizeParameter, int Size, int MaxSize, string Records, string? Total) : RoutePaging(Records, Total)
{
    public static NextUrlPages Read(MapReader map) => new(
        map.Text("next"),
        map.TextOrNull("size_parameter"),
        map.Optional("size", v => v.Parsed(Forms.Whole), 100),
        map.Optional("max_size", v => v.Parsed(Forms.Whole), 1000),
        map.Text("records"),
        map.TextOrNull("total"));
}
