using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Definitions.Rules.Processes;

/// <summary>The start of a process, and where its moves come from and lead to, are states of that process.</summary>
public sealed class StatesExist : IDefinitionRule
{
    public IEnumerable<Finding> Check(DefinitionSet set) =>
        from process in set.Processes
        let known = process.States.Select(state => state.Id).ToHashSet()
        from named in process.Moves.SelectMany(move => move.From.Select(state => (Name: state, At: set.Positions.Item(move.At, state, "from"))).Append((Name: move.To, At: set.Positions.Value(move.At, "to"))))
            .Prepend((Name: process.Start, At: set.Positions.Value(process.At, "start")))
        where named.Name.Length > 0 && !known.Contains(named.Name)
        select Lookups.Unknown(named.At, DefinitionCodes.UnknownState, named.Name, known, ("process", process.Id));
}
