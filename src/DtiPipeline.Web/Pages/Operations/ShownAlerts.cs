using System.Collections.Immutable;
using DtiPipeline.Core.Alerting;
using DtiPipeline.Pipeline.Board;

namespace DtiPipeline.Web.Pages.Operations;

/// <summary>Which alerts a reader sees: of rounds and sources on their own board, and those that concern everybody.</summary>
internal static class ShownAlerts
{
    public static ImmutableArray<Alert> Of(IEnumerable<Alert> open, BoardView board)
    {
        var subjects = board.Rounds.SelectMany(round => round.Rows.Select(row => row.Connector)).ToHashSet(StringComparer.Ordinal);
        var rounds = board.Rounds.Select(round => $"{round.Assessment.Id}/{round.Round.Id}/").ToList();
        return
        [
            .. open.Where(alert => alert.Cause.Kind switch
            {
                AlertKind.ScheduleSilent or AlertKind.RunFailed => true,
                AlertKind.DeadlineNear => rounds.Exists(round => alert.Cause.Subject.StartsWith(round, StringComparison.Ordinal)),
                _ => subjects.Contains(alert.Cause.Subject),
            }),
        ];
    }
}
