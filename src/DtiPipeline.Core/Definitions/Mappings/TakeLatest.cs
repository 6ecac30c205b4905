using DtiPipeline.Core.Definitions.Reading;

namespace DtiPipeline.Core.Definitions.Mappings;

/// <summary>Per unit, the rows of the newest as-of date on or before the cut, not older than <c>MaxAge</c>.</summary>
/// <param name="Cumulative">True where each delivery counts on from the window's start: then the newest one is the whole count, and they must not be added.</param>
public sealed record TakeLatest(TimeSpan MaxAge, bool Cumulative = false) : TakeDefinition
{
    public static TakeLatest Read(MapReader map) => new(map.Required("max_age", v => v.Parsed(Forms.Duration)), map.Flag("cumulative"));
}
