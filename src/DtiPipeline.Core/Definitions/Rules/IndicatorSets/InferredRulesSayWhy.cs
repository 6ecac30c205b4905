using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Definitions.Rules.IndicatorSets;

/// <summary>A scoring rule that the document does not print says why it was chosen, in `inferred_because`.</summary>
public sealed class InferredRulesSayWhy : IDefinitionRule
{
    public IEnumerable<Finding> Check(DefinitionSet set) =>
        from indicator in set.AllIndicators()
        where indicator.InferredBecause is { Length: 0 }
        select Finding.In(set.Positions.Value(indicator.At, "basis"), DefinitionCodes.InferredWithoutReason, ("name", indicator.Code));
}
