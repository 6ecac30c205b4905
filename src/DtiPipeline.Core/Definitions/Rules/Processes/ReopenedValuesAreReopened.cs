using DtiPipeline.Core.Definitions.Processes;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Definitions.Rules.Processes;

/// <summary>
/// A state that leaves reopened values open is entered by reopening some, or from a state that only it leads to (sent back); and what reopens leads to
/// such a state. Otherwise nobody could say which values are open.
/// </summary>
public sealed class ReopenedValuesAreReopened : IDefinitionRule
{
    public IEnumerable<Finding> Check(DefinitionSet set) => set.Processes.SelectMany(process => Check(set, process));

    private static IEnumerable<Finding> Check(DefinitionSet set, Process process)
    {
        var open = process.States.Where(state => state.Opens == StateOpening.ReopenedValues).Select(state => state.Id).ToHashSet();
        foreach (var state in open.Where(state => !process.Moves.Any(move => move.To == state && move.Does == MoveDeed.Reopen)))
            yield return Finding.In(process.State(state).At, DefinitionCodes.NothingReopens, ("name", state));
        foreach (var move in process.Moves)
        {
            var isOpen = open.Contains(move.To);
            if (move.Does == MoveDeed.Reopen ? !isOpen : isOpen && !move.From.All(from => IsBack(process, from, move.To)))
                yield return Finding.In(set.Positions.Value(move.At, "to"), DefinitionCodes.WrongWayToReopened, ("name", move.Id), ("state", move.To));
        }
    }

    /// <summary>One comes to a state from nowhere but that other.</summary>
    private static bool IsBack(Process process, string from, string other) =>
        process.Moves.Where(move => move.To == from).ToList() is { Count: > 0 } into && into.All(move => move.From.All(state => state == other));
}
