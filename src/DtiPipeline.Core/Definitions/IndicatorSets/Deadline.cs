using DtiPipeline.Core.Definitions.Reading;

namespace DtiPipeline.Core.Definitions.IndicatorSets;

/// <summary>By when a tier (agency, coordinating agency, unit, council) must have done its part.</summary>
public sealed record Deadline(string Who, DateOnly By)
{
    public static Deadline Read(ValueReader value) => value.Map(map => new Deadline(map.Text("who"), map.Required("by", v => v.Parsed(Forms.Date))));
}
