using System.Collections.Immutable;
using DtiPipeline.Core.Definitions.Mappings;

namespace DtiPipeline.Pipeline.Mapping.Cases;

/// <summary>What came of one case of a mapping.</summary>
/// <param name="Differences">One line for each expected value that came out otherwise; empty when the case holds.</param>
public sealed record CaseResult(string Connector, MappingCase Case, ImmutableArray<CaseDifference> Differences)
{
    public bool Holds => Differences.IsEmpty;
}
