using DtiPipeline.Core.Scoring;
using DtiPipeline.Pipeline.Runs;
using DtiPipeline.Warehouse.Runs;

namespace DtiPipeline.Cli.Output;

/// <summary>The JSON shape of a run's summary, as scripts read it.</summary>
public static class RunSummaryJson
{
    public static object Of(RunSummary summary, FindingPrinter findings, string status) => new
    {
        run = summary.Run,
        status,
        asOf = summary.AsOf,
        steps = summary.Steps.Select(Step),
        assessments = summary.Assessments.Select(result => new
        {
            id = result.Planned.Assessment.Id,
            snapshot = result.Snapshot,
            units = result.Scorecards.Length,
            changedUnits = result.ChangedUnits,
            round = result.Planned.Round.Id,
            invented = result.Planned.Assessment.Invented,
            total = result.Scorecards.Select(Total),
        }),
        findings = summary.Findings.Select(findings.ToJson),
    };

    private static object Total(Scorecard card) => new
    {
        unit = card.Unit,
        points = card.Published,
        max = card.Max,
        comparable = card.Comparable,
        rank = card.Rank,
        rankBest = card.RankInterval?.Best,
        rankWorst = card.RankInterval?.Worst,
        low = card.Range?.Low,
        high = card.Range?.High,
    };

    /// <summary>One step, the same in a run's summary and in the ledger.</summary>
    public static object Step(RunStep step) => new
    {
        step = step.Step,
        connector = step.Connector,
        stream = step.Stream,
        assessment = step.Assessment,
        round = step.Round,
        status = step.Status,
        received = step.Received,
        accepted = step.Accepted,
        rejected = step.Rejected,
        dropped = step.Dropped,
        unchanged = step.Unchanged,
        seconds = step.Milliseconds / 1000.0,
    };
}
