using DtiPipeline.Core.Definitions.Processes;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Definitions.Rules.Processes;

/// <summary>The state in which a process begins leaves the values open: somebody has to be able to put them right before anybody signs.</summary>
public sealed class ProcessesBeginOpen : IDefinitionRule
{
    public IEnumerable<Finding> Check(DefinitionSet set) =>
        from process in set.Processes
        from state in process.States
        where state.Id == process.Start && state.Opens != StateOpening.Values
        select Finding.In(state.At, DefinitionCodes.StartIsLocked, ("name", state.Id), ("process", process.Id));
}
