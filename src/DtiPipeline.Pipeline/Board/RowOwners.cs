using System.Collections.Immutable;
using DtiPipeline.Core.Definitions;
using DtiPipeline.Core.Definitions.Assessments;
using DtiPipeline.Core.Definitions.Connectors;
using DtiPipeline.Core.Definitions.IndicatorSets;
using DtiPipeline.Pipeline.Reviewing;

namespace DtiPipeline.Pipeline.Board;

/// <summary>Whose turn it is when a source is in trouble. Pure.</summary>
internal sealed class RowOwners(DefinitionSet definitions)
{
    private readonly LeadAgencies _agencies = LeadAgencies.Of(definitions);

    /// <returns>A proper name; null where nobody is known.</returns>
    public string? Of(ConnectorDefinition connector, Assessment assessment, ImmutableArray<string> elements) =>
        connector.Owner is { } owner ? _agencies.NameOf(owner) : LeaderOf(assessment, elements);

    /// <summary>The agency that leads most of the indicators that use the elements.</summary>
    private string? LeaderOf(Assessment assessment, ImmutableArray<string> elements) =>
        definitions.Set(assessment.Set).Indicators
            .SelectMany(indicator => indicator.Children.Select(child => (Leaf: child, Lead: child.Lead ?? indicator.Lead)).Prepend((Leaf: indicator, indicator.Lead)))
            .Where(leaf => leaf.Leaf.Inputs.Any(input => elements.Contains(input.Element)))
            .SelectMany(leaf => _agencies.CodesOf(leaf.Lead, assessment.UnitDate))
            .GroupBy(code => code).OrderByDescending(code => code.Count()).ThenBy(code => code.Key, StringComparer.Ordinal)
            .Select(code => _agencies.NameOf(code.Key)).FirstOrDefault();
}
