using DtiPipeline.Core.Definitions.Processes;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Definitions.Rules.Processes;

/// <summary>Moves lead from the start to every state of a process.</summary>
public sealed class StatesAreReached : IDefinitionRule
{
    public IEnumerable<Finding> Check(DefinitionSet set) =>
        from process in set.Processes
        let reached = Reached(process)
        from state in process.States
        where !reached.Contains(state.Id)
        select Finding.In(state.At, DefinitionCodes.StateNeverReached, ("name", state.Id), ("start", process.Start));

    private static HashSet<string> Reached(Process process)
    {
        var reached = new HashSet<string> { process.Start };
        while (process.Moves.FirstOrDefault(move => !reached.Contains(move.To) && move.From.Any(reached.Contains)) is { } next)
            reached.Add(next.To);
        return reached;
    }
}
