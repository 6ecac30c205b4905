using DtiPipeline.Core.Appraising;
using DtiPipeline.Warehouse.Appraising;

namespace DtiPipeline.Cli.Output;

/// <summary>The JSON shape of a published result.</summary>
public static class ResultJson
{
    public static object Of(PublicationRecord record, PublishedResult result, IReadOnlyList<PublicationRecord> versions) => new
    {
        assessment = result.Assessment,
        round = result.Round,
        version = result.Version,
        versions = versions.Select(version => version.Version),
        decisionNumber = result.DecisionNumber,
        decisionDate = result.DecisionDate,
        title = result.Title,
        reason = result.Reason.Length > 0 ? result.Reason : null,
        contentHash = record.ContentHash,
        publishedBy = record.Who,
        publishedAt = record.At,
        invented = result.Invented,
        notice = result.Invented ? NightReport.InventedNotice : null,
        units = result.Units.Select(unit => new
        {
            unit = unit.Code,
            name = unit.Name,
            rank = unit.Rank,
            self = unit.Self,
            appraised = unit.Appraised,
            final = unit.Final,
            comparable = unit.Comparable,
            leftOut = unit.LeftOut.Length > 0 ? unit.LeftOut : null,
            notExplainedInTime = unit.MissedDays,
            signed = unit.SignedHash,
            indicators = unit.Scores.Select(score => new { code = score.Indicator, self = score.Self, appraised = score.Appraised, notExplainedInTime = score.MissedDay }),
        }),
    };
}
