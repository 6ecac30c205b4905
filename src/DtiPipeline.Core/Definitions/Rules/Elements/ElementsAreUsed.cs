using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Definitions.Rules.Elements;

/// <summary>A data element that no indicator and no general item asks for is not needed now; it may be meant for a later set.</summary>
public sealed class ElementsAreUsed : IDefinitionRule
{
    public IEnumerable<Finding> Check(DefinitionSet set)
    {
        if (set.HasFaulty(DefinitionKind.IndicatorSet))
            return [];
        var used = set.Sets.SelectMany(indicators => indicators.General).Select(item => item.Element)
            .Concat(set.AllIndicators().SelectMany(indicator => indicator.Inputs).Select(input => input.Element))
            .ToHashSet();
        return set.Elements.Where(element => !used.Contains(element.Code))
            .Select(element => Finding.In(element.At, DefinitionCodes.UnusedElement, ("name", element.Code)));
    }
}
