using DtiPipeline.Cli.Composition;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Periods;
using DtiPipeline.Core.Text;
using DtiPipeline.Pipeline.Planning;

namespace DtiPipeline.Cli.Output;

/// <summary>What a run would do.</summary>
public static class PlanReport
{
    public static async Task<int> PrintAsync(CommandContext context, Definitions definitions, RunPlan plan)
    {
        if (context.Json)
            JsonOutput.Print(context.Out, new
            {
                asOf = plan.Request.AsOf,
                streams = plan.Streams.Select(stream => new { connector = stream.Connector.Id, stream = stream.Stream.Id, from = stream.Window.From, to = stream.Window.To }),
                rounds = plan.Rounds.Select(round => new { assessment = round.Assessment.Id, round = round.Round.Id, from = round.Cut.From, to = round.Cut.To }),
                findings = plan.Findings.Select(definitions.Printer(context).ToJson),
            });
        else
        {
            var language = context.Language;
            var streams = new TextTable(language.Say("Nguồn", "Source"), language.Say("Luồng", "Stream"), language.Say("Hỏi cho", "Asked for"));
            foreach (var stream in plan.Streams)
                streams.Row(stream.Connector.Id, stream.Stream.Id, stream.Stream.Files is { } files ? files : Days(context, stream.Window));
            streams.Print(context.Out);
            var rounds = new TextTable(language.Say("Kỳ đánh giá", "Assessment"), language.Say("Đợt", "Round"), language.Say("Tính đến", "Counted over"));
            foreach (var round in plan.Rounds)
                rounds.Row(round.Assessment.Id, round.Round.Id, Days(context, round.Cut));
            rounds.Print(context.Out);
        }
        await definitions.Printer(context).PrintAsync(plan.Findings);
        return ExitCode.Done;
    }

    private static string Days(CommandContext context, Window window) =>
        $"{LocalText.Date(window.From, context.Language)} – {LocalText.Date(window.To, context.Language)}";
}
