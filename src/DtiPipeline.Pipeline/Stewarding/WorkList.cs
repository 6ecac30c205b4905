using System.Collections.Immutable;
using System.Globalization;
using DtiPipeline.Core.Definitions;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Warehouse.Connections;
using DtiPipeline.Warehouse.DataValues;
using DtiPipeline.Warehouse.Runs;
using DtiPipeline.Warehouse.Staging;

namespace DtiPipeline.Pipeline.Stewarding;

/// <summary>
/// All that waits for a steward, as the warehouse has it: refused rows that no later delivery made good, and the words that the last counting of each
/// round asked about, as long as the round can be counted again. A word that was decided since then stays on this list until it has been.
/// </summary>
/// <param name="definitions">Rounds are open or closed by these.</param>
/// <param name="today">The pretended today.</param>
public sealed class WorkList(Database database, Func<DefinitionSet> definitions, Func<DateOnly> today)
{
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
        var (day, set) = (today(), definitions());
        var open = set.Assessments.SelectMany(assessment => assessment.Rounds.Where(round => round.IsOpen(day)).Select(round => (assessment.Id, round.Id))).ToHashSet();
        var counted = (await new DataValueStore(database).LastCountedAsync(cancellation)).Where(one => open.Contains((one.Assessment, one.Round)));
        var asked = new List<WorkItem>();
        // A run may have counted one round anew and not another: of each only what was asked about the streams of the rounds that no later run has counted.
        foreach (var streams in counted.ToLookup(one => one.Run, one => (one.Connector, one.Stream)))
            asked.AddRange((await new RunStore(database).FindingsAsync(streams.Key, cancellation)).Select(found => found.Finding)
                .Where(finding => MappingCodes.IsOpenQuestion(finding.Code) && finding.Place is not null).Select(ToItem).Where(item => streams.Contains((item.Connector, item.Stream))));
        return asked;
    }

    private static WorkItem ToItem(Finding finding) => new(
        finding.Code, finding.Place!.Connector ?? "", finding.Place.Stream ?? "", finding.Arguments.GetValueOrDefault("raw"),
        long.Parse(finding.Arguments.GetValueOrDefault("rows") ?? "0", CultureInfo.InvariantCulture));
}
