using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Definitions.Rules.Names;

/// <summary>An assessment names an indicator set that exists.</summary>
public sealed class SetsExist : IDefinitionRule
{
    public IEnumerable<Finding> Check(DefinitionSet set)
    {
        var known = set.Sets.Select(indicators => indicators.Id).ToHashSet();
        return set.Assessments
            .Where(assessment => assessment.Set.Length > 0 && !known.Contains(assessment.Set) && !set.IsFaulty(DefinitionKind.IndicatorSet, assessment.Set))
            .Select(assessment => Lookups.Unknown(set.Positions.Value(assessment.At, "set"), DefinitionCodes.UnknownSet, assessment.Set, known));
    }
}
