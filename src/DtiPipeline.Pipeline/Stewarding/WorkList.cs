using System.Collections.Immutable;
using System.Globalization;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Pipeline.Runs;
using DtiPipeline.Warehouse.Connections;
using DtiPipeline.Warehouse.Runs;
using DtiPipeline.Warehouse.Staging;

namespace DtiPipeline.Pipeline.Stewarding;

/// <summary>
/// All that waits for a steward, as the warehouse has it: refused rows that no later delivery made good, and the words that the last counting asked
/// about. A word that was decided since then stays on this list until it has been counted again.
/// </summary>
public sealed class WorkList(Database database)
{
    /// <summary>How many runs are looked through for the last one that counted: some only collect.</summary>
    private const int Runs = 50;

    public async Task<ImmutableArray<WorkItem>> ReadAsync(CancellationToken cancellation)
    {
        var refused = await new RejectStore(database).GroupAsync(new RejectFilter { OnlyOpen = true }, cancellation);
        return
        [
            .. refused.Select(group => new WorkItem(group.Code, group.Connector, group.Stream, null, group.RowCount)),
            // Several rounds may ask about one word.
            .. (await LastQuestionsAsync(cancellation)).GroupBy(asked => (asked.Code, asked.Connector, asked.Stream, asked.Word)).Select(same => same.MaxBy(asked => asked.Rows)!),
        ];
    }

    private async Task<IEnumerable<WorkItem>> LastQuestionsAsync(CancellationToken cancellation)
    {
        var store = new RunStore(database);
        foreach (var run in await store.ListAsync(Runs, cancellation: cancellation))
            if ((await store.StepsAsync(run.Id, cancellation)).Any(step => step.Step == StepName.Map))
                return (await store.FindingsAsync(run.Id, cancellation)).Select(found => found.Finding)
                    .Where(finding => MappingCodes.IsOpenQuestion(finding.Code) && finding.Place is not null).Select(ToItem);
        return [];
    }

    private static WorkItem ToItem(Finding finding) => new(
        finding.Code, finding.Place!.Connector ?? "", finding.Place.Stream ?? "", finding.Arguments.GetValueOrDefault("raw"),
        long.Parse(finding.Arguments.GetValueOrDefault("rows") ?? "0", CultureInfo.InvariantCulture));
}
