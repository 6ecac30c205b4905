using System.Collections.Immutable;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Mapping.Coverage;

namespace DtiPipeline.Core.Mapping.Counting;

/// <summary>The answer of the counting query, read.</summary>
/// <param name="Counts">By unit code and element code; units without a row are not there.</param>
/// <param name="Findings">Single values that contradict each other or cannot be read.</param>
public sealed record CountedStream(ImmutableDictionary<(string Unit, string Element), ElementCount> Counts, ImmutableArray<Finding> Findings)
{
    public static readonly CountedStream Nothing = new(ImmutableDictionary<(string, string), ElementCount>.Empty, []);

    public ElementCount Of(string unit, string element) => Counts.GetValueOrDefault((unit, element), ElementCount.Nothing);
}
