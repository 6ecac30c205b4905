using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Definitions.Rules.Processes;

/// <summary>Every move may be taken by somebody, from somewhere.</summary>
public sealed class MovesAreSomebodys : IDefinitionRule
{
    public IEnumerable<Finding> Check(DefinitionSet set) =>
        from process in set.Processes
        from move in process.Moves
        from field in new[] { (Name: "by", move.By.IsEmpty), (Name: "from", IsEmpty: move.From.IsEmpty) }
        where field.IsEmpty
        select Finding.In(set.Positions.Key(move.At, field.Name), DefinitionCodes.MoveOfNobody, ("name", move.Id), ("field", field.Name));
}
