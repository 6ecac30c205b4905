using DtiPipeline.Core.Definitions.Elements;
using DtiPipeline.Core.Values;

namespace DtiPipeline.Core.Mapping.Resolving;

/// <summary>Whether two sources say the same of an element.</summary>
public static class SourceTolerance
{
    /// <summary>Numbers by their distance, as a share of the trusted one: of zero every difference is too much. Anything else by being another.</summary>
    public static bool Differs(DataElement element, Value trusted, Value other) => (trusted, other) switch
    {
        (NumberValue a, NumberValue b) => Math.Abs(a.Number - b.Number) > (element.Tolerance ?? 0m) * Math.Abs(a.Number),
        _ => trusted.Canonical != other.Canonical,
    };
}
