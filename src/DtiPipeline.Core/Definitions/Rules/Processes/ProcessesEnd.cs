using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Definitions.Rules.Processes;

/// <summary>A process has a state in which a unit's round is over.</summary>
public sealed class ProcessesEnd : IDefinitionRule
{
    public IEnumerable<Finding> Check(DefinitionSet set) =>
        from process in set.Processes
        where !process.States.Any(state => state.IsEnd)
        select Finding.In(set.Positions.Key(process.At, "states"), DefinitionCodes.ProcessNeverEnds, ("name", process.Id));
}
