using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Definitions.Rules.Processes;

/// <summary>A state names a deadline that some round has; a misspelt one would never be shown.</summary>
public sealed class DeadlinesAreOfRounds : IDefinitionRule
{
    public IEnumerable<Finding> Check(DefinitionSet set)
    {
        var known = set.Assessments.SelectMany(assessment => assessment.Rounds).SelectMany(round => round.Deadlines).Select(deadline => deadline.Who).ToHashSet();
        return from process in set.Processes
               from state in process.States
               where state.Deadline is { Length: > 0 } tier && !known.Contains(tier)
               select Lookups.Unknown(set.Positions.Value(state.At, "deadline"), DefinitionCodes.UnknownTier, state.Deadline!, known);
    }
}
