using DtiPipeline.Core.Definitions.Reading;

namespace DtiPipeline.Core.Definitions.Simulation.Paging;

/// <summary>One answer holds everything.</summary>
public sealed record SingleAnswer(string Records, string? Total) : RoutePaging(Records, Total)
{
    public static SingleAnswer Read(MapReader map) => new(map.Optional("records", v => v.Text(), ""), map.TextOrNull("total"));
}
