using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Definitions.Rules.Elements;

/// <summary>A data element that no indicator and no general item asks for, and by which nothing is weighed, is not needed now; it may be meant for a later set.</summary>
public sealed class ElementsAreUsed : IDefinitionRule
{
    public IEnumerable<Finding> Check(DefinitionSet set)
    {
        if (set.HasFaulty(DefinitionKind.IndicatorSet))
            return [];
        var used = set.Sets.SelectMany(indicators => indicators.General).Select(item => item.Element)
            .Concat(set.AllIndicators().SelectMany(indicator => indicator.Inputs).Select(input => input.Element))
            .Concat(set.AllIndicators().SelectMany(indicator => indicator.Method.References))
            .Concat(set.Elements.Select(element => element.Weight).OfType<string>())
            .ToHashSet();
        // A misspelt code is reported where it stands; the element that was meant is not unused.
        var known = set.Elements.Select(element => element.Code).ToList();
        used.UnionWith(used.Except(known).Select(code => NearestName.Of(code, known)).OfType<string>().ToList());
        return set.Elements.Where(element => !used.Contains(element.Code))
            .Select(element => Finding.In(element.At, DefinitionCodes.UnusedElement, ("name", element.Code)));
    }
}
