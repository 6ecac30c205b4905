using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Board;

/// <summary>Why a cell is not done: one cause, and with it one thing to do. Whose turn it is stands with the row.</summary>
/// <param name="Cause">In words as every finding is.</param>
/// <param name="Times">How often it stands there, for instance how many rows; 1 where counting says nothing.</param>
public sealed record CellTrouble(Finding Cause, CauseKind Kind, long Times = 1)
{
    public NextAction Action => NextAction.For(Kind);

    public static CellTrouble Of(Finding cause, long times = 1) => new(cause, CauseKinds.Of(cause.Code), times);
}
