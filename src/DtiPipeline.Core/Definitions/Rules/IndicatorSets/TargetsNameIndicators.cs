using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Definitions.Rules.IndicatorSets;

/// <summary>A target that speaks of an indicator names one of its set.</summary>
public sealed class TargetsNameIndicators : IDefinitionRule
{
    public IEnumerable<Finding> Check(DefinitionSet set) =>
        from indicators in set.Sets
        let known = indicators.AllIndicators().Select(indicator => indicator.Code).ToList()
        from target in indicators.Targets
        where target.Indicator is { } code && !known.Contains(code)
        select Lookups.Unknown(set.Positions.Value(target.At, "indicator"), DefinitionCodes.UnknownIndicator, target.Indicator!, known);
}
