using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Snapshots;

namespace DtiPipeline.Core.Definitions.Rules.Validation;

/// <summary>For every validation rule there is an indicator set that has its figures. A misspelt name, or a rule that compares nothing, is reported where it stands and not again here.</summary>
public sealed class RulesCanApply : IDefinitionRule
{
    public IEnumerable<Finding> Check(DefinitionSet set)
    {
        if (set.HasFaulty(DefinitionKind.IndicatorSet) || set.HasFaulty(DefinitionKind.Elements))
            return [];
        var elements = set.Sets.Select(indicators => (Set: indicators, Elements: (IReadOnlySet<string>)ValuesForm.ElementsOf(indicators).ToHashSet())).ToList();
        return set.Rules
            .Where(rule => rule.Test.Elements.All(code => set.Element(code) is not null) && rule.Sets.All(id => set.Sets.Any(one => one.Id == id)))
            .Where(rule => !rule.Test.Check().Any() && !elements.Any(known => rule.IsFor(known.Set) && rule.Test.CanApply(known.Elements)))
            .Select(rule => Finding.In(
                set.Positions.Value(rule.At, "id"), DefinitionCodes.RuleNeverApplies, ("name", rule.Id), ("elements", string.Join(", ", rule.Test.Elements.Distinct()))));
    }
}
