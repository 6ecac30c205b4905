using System.Collections.Immutable;

namespace DtiPipeline.Core.Definitions.Elements.Reuse;

/// <summary>How the catalogue serves several sets: what they share, and what may have been entered twice.</summary>
/// <param name="Shared">Elements of more than one set, the most used first.</param>
/// <param name="LookAlikes">Pairs that may be one, the likeliest first.</param>
public sealed record ElementReport(ImmutableArray<SharedElement> Shared, ImmutableArray<LookAlike> LookAlikes)
{
    public static ElementReport Of(DefinitionSet set)
    {
        var uses = set.Sets
            .SelectMany(indicators => ElementUses.Of(indicators).Distinct().Select(element => (Element: element, Use: new SetUse(
                indicators.Id, ElementUses.Inputs(indicators).Count(input => input == element), indicators.General.Any(item => item.Element == element)))))
            .ToLookup(use => use.Element, use => use.Use);
        var shared = set.Elements
            .Select(element => new SharedElement(element, [.. uses[element.Code]]))
            .Where(element => element.Uses.Length > 1)
            .OrderByDescending(element => element.Uses.Length).ThenByDescending(element => element.Indicators).ThenBy(element => element.Element.Code, StringComparer.Ordinal);
        return new ElementReport([.. shared], [.. Reuse.LookAlikes.Find(set)]);
    }
}
