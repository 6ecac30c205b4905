using System.Collections.Immutable;
using DtiPipeline.Core.Board;
using DtiPipeline.Warehouse.Runs;

namespace DtiPipeline.Pipeline.Board;

/// <summary>The board as it stands at one moment.</summary>
/// <param name="Rounds">The gravest first.</param>
/// <param name="Newest">The newest run; null where there never was one.</param>
/// <param name="IsAlive">True while that run is under way; one that was killed is not, whatever the ledger still says.</param>
public sealed record BoardView(ImmutableArray<RoundBoard> Rounds, RunRecord? Newest, bool IsAlive)
{
    public int RowsIn(CellState state) => Rounds.Sum(round => round.RowsIn(state));

    /// <summary>True when nobody has to do anything: nothing is in trouble.</summary>
    public bool IsCalm => Rounds.All(round => round.State < CellState.Attention);
}
