using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Definitions.Rules.Assessments;

/// <summary>An assessment has units and rounds; without them a run would end well every night and produce nothing.</summary>
public sealed class AssessmentsHaveSomethingToAssess : IDefinitionRule
{
    public IEnumerable<Finding> Check(DefinitionSet set)
    {
        foreach (var assessment in set.Assessments)
        {
            if (assessment.Units.IsEmpty)
                yield return Finding.In(set.Positions.Key(assessment.At, "units"), DefinitionCodes.NothingToAssess, ("name", assessment.Id), ("expected", "units"));
            if (assessment.Rounds.IsEmpty)
                yield return Finding.In(set.Positions.Key(assessment.At, "rounds"), DefinitionCodes.NothingToAssess, ("name", assessment.Id), ("expected", "rounds"));
        }
    }
}
