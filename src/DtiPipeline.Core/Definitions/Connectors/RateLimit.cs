using DtiPipeline.Core.Definitions.Reading;

namespace DtiPipeline.Core.Definitions.Connectors;

/// <summary>At most so many requests in so long a time.</summary>
public sealed record RateLimit(int Requests, TimeSpan Per)
{
    public static RateLimit Read(ValueReader value) =>
        value.Map(map => new RateLimit(map.Required("requests", v => v.Parsed(Forms.Whole)), map.Required("per", v => v.Parsed(Forms.Duration))));
}
