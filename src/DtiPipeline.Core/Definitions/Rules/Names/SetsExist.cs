using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Definitions.Rules.Names;

/// <summary>Assessments and validation rules name indicator sets that exist.</summary>
public sealed class SetsExist : IDefinitionRule
{
    public IEnumerable<Finding> Check(DefinitionSet set)
    {
        var known = set.Sets.Select(indicators => indicators.Id).ToHashSet();
        var ofRules = set.HasFaulty(DefinitionKind.IndicatorSet) ? [] : set.Rules.SelectMany(rule => rule.Sets, (rule, id) => (id, At: set.Positions.Item(rule.At, id, "sets")))
            .Where(named => named.id.Length > 0 && !known.Contains(named.id))
            .Select(named => Lookups.Unknown(named.At, DefinitionCodes.UnknownSet, named.id, known));
        return set.Assessments
            .Where(assessment => assessment.Set.Length > 0 && !known.Contains(assessment.Set) && !set.IsFaulty(DefinitionKind.IndicatorSet, assessment.Set))
            .Select(assessment => Lookups.Unknown(set.Positions.Value(assessment.At, "set"), DefinitionCodes.UnknownSet, assessment.Set, known))
            .Concat(ofRules);
    }
}
