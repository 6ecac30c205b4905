using DtiPipeline.Core.Definitions.Reading;

namespace DtiPipeline.Core.Definitions.Mappings;

/// <summary>Per unit, the rows of the newest as-of date on or before the cut, not older than <c>MaxAge</c>.</summary>
public sealed record TakeLatest(TimeSpan MaxAge) : TakeDefinition
{
    public static TakeLatest Read(MapReader map) => new(map.Required("max_age", v => v.Parsed(Forms.Duration)));
}
