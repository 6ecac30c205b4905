using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Definitions.Rules.Processes;

/// <summary>An assessment names a process that exists.</summary>
public sealed class ProcessesExist : IDefinitionRule
{
    public IEnumerable<Finding> Check(DefinitionSet set)
    {
        var known = set.Processes.Select(process => process.Id).ToHashSet();
        return set.HasFaulty(DefinitionKind.Processes) ? [] : set.Assessments
            .Where(assessment => assessment.Process is { Length: > 0 } id && !known.Contains(id))
            .Select(assessment => Lookups.Unknown(set.Positions.Value(assessment.At, "process"), DefinitionCodes.UnknownProcess, assessment.Process!, known));
    }
}
