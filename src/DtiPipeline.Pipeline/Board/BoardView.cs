using System.Collections.Immutable;
using DtiPipeline.Core.Board;
using DtiPipeline.Core.Scheduling;
using DtiPipeline.Warehouse.Runs;

namespace DtiPipeline.Pipeline.Board;

/// <summary>The board as it stands at one moment.</summary>
/// <param name="Rounds">The open ones first, of them the gravest.</param>
/// <param name="Newest">The newest run; null where there never was one.</param>
/// <param name="IsAlive">True while that run is under way; one that was killed is not, whatever the ledger still says.</param>
public sealed record BoardView(ImmutableArray<RoundBoard> Rounds, RunRecord? Newest, bool IsAlive)
{
    /// <summary>Sources that people keep the schedule away from, by connector.</summary>
    public ImmutableDictionary<string, SourcePause> Pauses { get; init; } = ImmutableDictionary<string, SourcePause>.Empty;

    /// <summary>How many sources of open rounds stand so.</summary>
    public int RowsIn(CellState state) => Open.Sum(round => round.RowsIn(state));

    /// <summary>True when nobody has to do anything: nothing is in trouble.</summary>
    public bool IsCalm => Open.All(round => round.State < CellState.Attention);

    /// <summary>What a closed round lacks nobody can bring any more: it is told and asks nothing of anybody.</summary>
    private IEnumerable<RoundBoard> Open => Rounds.Where(round => round.IsOpen);
}
