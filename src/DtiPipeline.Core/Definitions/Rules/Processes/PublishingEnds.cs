using DtiPipeline.Core.Definitions.Processes;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Definitions.Rules.Processes;

/// <summary>A move that publishes leads to a state in which the round is over.</summary>
public sealed class PublishingEnds : IDefinitionRule
{
    public IEnumerable<Finding> Check(DefinitionSet set) =>
        from process in set.Processes
        from move in process.Moves
        where move.Does == MoveDeed.Publish && process.States.Any(state => state.Id == move.To && !state.IsEnd)
        select Finding.In(set.Positions.Value(move.At, "to"), DefinitionCodes.PublishingDoesNotEnd, ("name", move.Id), ("state", move.To));
}
