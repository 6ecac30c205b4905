using System.Globalization;
using DtiPipeline.Core.Definitions.IndicatorSets;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Board;

/// <summary>Decides how a round itself stands, after its sources: mapped and scored.</summary>
public static class RoundStages
{
    /// <param name="at">When the stage was last done, by which run; null where it never was.</param>
    /// <param name="broken">The newest run, where it failed or was killed; null where it ended well or goes on.</param>
    public static BoardCell Of(Round round, DateOnly today, (DateTimeOffset At, long Run)? at, long? broken)
    {
        var done = at is { } last ? new BoardCell(CellState.Done) { At = last.At, Run = last.Run } : null;
        if (!round.IsOpen(today))
            return done ?? BoardCell.NotWanted;
        if (broken is { } run && (at is null || run >= at.Value.Run))
            return (done ?? new BoardCell(CellState.Done)) with
            {
                State = CellState.Failed,
                Run = run,
                Trouble = CellTrouble.Of(Finding.Of(BoardCodes.RunBroken, ("run", run.ToString(CultureInfo.InvariantCulture)))),
            };
        return done ?? new BoardCell(
            CellDeadline.Of(round, today, "coordinating-agency").IsLate ? CellState.Failed : CellState.Waiting, CellTrouble.Of(Finding.Of(BoardCodes.NotScored)));
    }
}
