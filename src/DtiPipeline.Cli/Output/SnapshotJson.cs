using DtiPipeline.Warehouse.Snapshots;

namespace DtiPipeline.Cli.Output;

/// <summary>The JSON shape of snapshots.</summary>
public static class SnapshotJson
{
    /// <summary>One entry of <c>dti snapshots list</c>.</summary>
    public static object Of(SnapshotRecord snapshot) => new
    {
        id = snapshot.Id,
        assessment = snapshot.Assessment,
        round = snapshot.Round,
        cutDate = snapshot.CutDate,
        contentHash = snapshot.ContentHash,
        evidenceHash = snapshot.EvidenceHash,
        definitions = snapshot.Definitions,
        run = snapshot.RunId,
        takenAt = snapshot.TakenAt,
        units = snapshot.Units,
        latest = snapshot.IsLatest,
    };

    /// <summary>The whole snapshot: <c>dti snapshots show</c> and a .json export.</summary>
    public static object Of(SnapshotReport report) => new
    {
        id = report.Snapshot.Id,
        contentHash = report.Snapshot.ContentHash,
        evidenceHash = report.Snapshot.EvidenceHash,
        definitions = report.Snapshot.Definitions,
        assessment = report.Snapshot.Assessment,
        round = report.Snapshot.Round,
        cutDate = report.Snapshot.CutDate,
        takenAt = report.Snapshot.TakenAt,
        run = report.Snapshot.RunId,
        latest = report.Snapshot.IsLatest,
        invented = report.IsInvented,
        notice = report.IsInvented ? NightReport.InventedNotice : null,
        units = report.Units.Select(unit => new
        {
            unit = unit.Unit,
            name = unit.Name,
            set = unit.Set,
            points = unit.Card.Published,
            max = unit.Card.MaxPoints,
            applicableMax = unit.Card.ApplicableMax,
            comparable = unit.Card.Comparable,
            rank = unit.Card.Rank,
            contentHash = unit.Card.ContentHash,
            pillars = unit.Pillars.Select(pillar => new { code = pillar.Code, name = pillar.Name, points = pillar.Points, max = pillar.Max }),
            indicators = unit.Scores.Select(Of),
        }),
    };

    private static object Of(SnapshotScore score) => new
    {
        code = score.Indicator, name = score.Name, points = score.Points, max = score.Max, status = score.Status, flags = score.Flags, children = score.Children.Select(Of),
    };
}
