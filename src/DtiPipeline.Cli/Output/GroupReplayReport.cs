using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Text;
using DtiPipeline.Pipeline.Runs;
using DtiPipeline.Pipeline.Stewarding;

namespace DtiPipeline.Cli.Output;

/// <summary>What became of one cause on the work list after it was read and counted again.</summary>
internal sealed class GroupReplayReport(CommandContext context)
{
    private Language Language => context.Language;

    public async Task PrintAsync(string code, RunSummary summary, IReadOnlyList<WorkItem> before, IReadOnlyList<WorkItem> after)
    {
        var items = before.Concat(after).Select(KeyOf).Distinct()
            .Select(key => (Key: key, Before: before.Where(item => KeyOf(item) == key).Sum(item => item.Rows), After: after.Where(item => KeyOf(item) == key).Sum(item => item.Rows))).ToList();
        var steps = summary.Steps.Where(step => step.Step == StepName.Collect).ToList();
        if (context.Json)
        {
            JsonOutput.Print(context.Out, new
            {
                code, run = summary.Run, before = items.Sum(item => item.Before), after = items.Sum(item => item.After),
                items = items.Select(item => new { source = item.Key.Source, word = item.Key.Word, before = item.Before, after = item.After }),
                steps = steps.Select(step => new
                {
                    connector = step.Connector, stream = step.Stream, status = step.Status,
                    received = step.Received, accepted = step.Accepted, rejected = step.Rejected, dropped = step.Dropped,
                }),
            });
            return;
        }
        var table = new TextTable(
            Language.Say("Luồng", "Stream"), Language.Say("Chữ", "Word"), Language.Say(">Chờ trước", ">Waiting before"), Language.Say(">Còn chờ", ">Still waiting"));
        foreach (var item in items)
            table.Row(item.Key.Source, item.Key.Word, LocalText.Number(item.Before, Language), LocalText.Number(item.After, Language));
        table.Print(context.Out);
        var (was, left) = (items.Sum(item => item.Before), items.Sum(item => item.After));
        await context.Out.WriteLineAsync(Language.Say(
            $"{code}: {LocalText.Number(was, Language)} dòng chờ, còn {LocalText.Number(left, Language)}. Lượt chạy {summary.Run}; các dòng đã xử lý vẫn xem được bằng `dti rejects list --all`.",
            $"{code}: {Plural.Of(was, "row")} waited, {LocalText.Number(left, Language)} still waiting. Run {summary.Run}; rows that were dealt with stay in `dti rejects list --all`."));
    }

    private static (string Source, string? Word) KeyOf(WorkItem item) => ($"{item.Connector}/{item.Stream}", item.Word);
}
