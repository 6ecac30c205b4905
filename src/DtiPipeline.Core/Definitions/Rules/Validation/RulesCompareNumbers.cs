using DtiPipeline.Core.Definitions.Elements;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Definitions.Rules.Validation;

/// <summary>A validation rule that compares, adds or divides names numbers only.</summary>
public sealed class RulesCompareNumbers : IDefinitionRule
{
    public IEnumerable<Finding> Check(DefinitionSet set) =>
        from rule in set.Rules
        where rule.Test.ComparesNumbers
        from code in rule.Test.Elements.Distinct()
        let element = set.Element(code)
        where element is not null && element.Type != ElementType.Number
        select Finding.In(
            set.Positions.Below(rule.At, code, "check"), DefinitionCodes.RuleOfNoNumber, ("name", code), ("found", DataElement.Types.WordOf(element.Type)));
}
