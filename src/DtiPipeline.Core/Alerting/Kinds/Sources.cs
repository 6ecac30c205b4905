using DtiPipeline.Core.Board;

namespace DtiPipeline.Core.Alerting.Kinds;

/// <summary>What the kinds about sources share.</summary>
internal static class Sources
{
    public static IEnumerable<string> Watched(NightPicture night) => night.OpenRows.Select(one => one.Row.Connector).Distinct(StringComparer.Ordinal);

    /// <summary>A cause of one stream; those of one source are put together later.</summary>
    public static AlertCause Cause(AlertRule rule, BoardRow row, BoardCell cell, CellTrouble trouble) => new()
    {
        Rule = rule.Id, Kind = rule.Kind, Subject = row.Connector, Name = row.Source, What = trouble.Cause, Sort = trouble.Kind, Parts = [row.Title], Since = cell.At, Run = cell.Run, Owner = row.Owner,
    };

    public static bool IsMissing(CellTrouble trouble) => trouble.Kind is CauseKind.NothingArrived or CauseKind.NotCollected;
}
