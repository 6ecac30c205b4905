using DtiPipeline.Core.Definitions;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Scoring;
using DtiPipeline.Core.Text;
using DtiPipeline.Pipeline.Runs;

namespace DtiPipeline.Cli.Output;

/// <summary>What a night came to, for people: what arrived, points per pillar, how the inputs were filled.</summary>
public sealed class NightReport(CommandContext context, DefinitionSet definitions)
{
    /// <summary>The line that stands over everything made from invented figures, in Vietnamese whatever the language.</summary>
    public const string InventedNotice = Pipeline.Exporting.ExportNotice.Invented;

    private Language Language => context.Language;

    /// <param name="others">Further runs, of which only the rankings are told.</param>
    public async Task PrintAsync(RunSummary summary, IReadOnlyList<RunSummary> others)
    {
        var day = LocalText.Date(summary.AsOf, Language);
        await context.Out.WriteLineAsync(Language.Say($"Lượt chạy {summary.Run}, ngày {day}", $"Run {summary.Run}, as of {day}"));
        await context.Out.WriteLineAsync();
        PrintArrivals(summary);
        foreach (var result in summary.Assessments)
            await PrintAsync(result);
        foreach (var result in others.SelectMany(other => other.Assessments))
            await PrintRankingAsync(result);
        if (summary.Together(others).NothingChanged)
            await context.Out.WriteLineAsync(Language.Say(
                "Không có gì thay đổi: mọi nguồn gửi đúng như lần trước, phiếu điểm và dấu vân tay giữ nguyên.",
                "Nothing changed: every source sent what it sent before; scorecards and fingerprints are the same."));
    }

    private void PrintArrivals(RunSummary summary)
    {
        var table = new TextTable(
            Language.Say("Nguồn", "Source"), Language.Say("Luồng", "Stream"), Language.Say(">Nhận", ">Received"), Language.Say(">Dùng được", ">Accepted"),
            Language.Say(">Loại", ">Rejected"), Language.Say(">Không phải dữ liệu", ">Not data"), Language.Say(">Giây", ">Seconds"), Language.Say("Kết quả", "Result"));
        foreach (var step in summary.Steps.Where(step => step.Step == StepName.Collect))
            table.Row(step.Connector, step.Stream, Whole(step.Received), Whole(step.Accepted), Whole(step.Rejected), Whole(step.Dropped),
                LocalText.Fixed(step.Milliseconds / 1000m, Language, 1), StatusOf(step.Status));
        table.Print(context.Out);
    }

    private async Task PrintAsync(AssessmentResult result)
    {
        var round = result.Planned.Round;
        await context.Out.WriteLineAsync(FormattableString.Invariant($"{result.Planned.Assessment.Title} · {round.Title}"));
        if (result.Scorecards.Length > 1)
            await new RankingReport(context, definitions).PrintAsync(result);
        else if (result.Scorecards is [var card])
        {
            await context.Out.WriteLineAsync(UnitName(result, card.Unit));
            PrintPillars(card);
            var inputs = InputCounts.Of(result.Set, result.Values.Single(values => values.Unit == card.Unit));
            await context.Out.WriteLineAsync(Language.Say(
                $"Số liệu đầu vào: {inputs.AutoFilled} tự điền, {inputs.Declared} kê khai, {inputs.Missing.Count} thiếu (trong {inputs.Total})",
                $"Indicator inputs: {inputs.AutoFilled} auto-filled, {inputs.Declared} declared, {inputs.Missing.Count} missing (of {inputs.Total})"));
            foreach (var (element, state) in inputs.Missing)
                await context.Out.WriteLineAsync($"  - {definitions.Element(element)?.Name ?? element} ({element}): {StateText.Of(state, Language)}");
            if (StandingText.Range(card, Language) is { Length: > 0 } range)
                await context.Out.WriteLineAsync($"{Language.Say("Tổng điểm", "Total")} {range}");
        }
        await context.Out.WriteLineAsync(Language.Say("Bản chụp ", "Snapshot ") + result.Snapshot);
        await context.Out.WriteLineAsync();
    }

    private async Task PrintRankingAsync(AssessmentResult result)
    {
        await context.Out.WriteLineAsync(FormattableString.Invariant($"{result.Planned.Assessment.Title} · {result.Planned.Round.Title}"));
        await new RankingReport(context, definitions).PrintAsync(result);
    }

    private void PrintPillars(Scorecard card)
    {
        var table = new TextTable("", Language.Say("Chỉ số chính", "Pillar"), Language.Say(">Điểm", ">Points"), Language.Say(">Tối đa", ">Maximum"), "");
        foreach (var pillar in card.Pillars)
            table.Row(pillar.Code, pillar.Name, LocalText.Fixed(pillar.Points, Language), LocalText.Number(pillar.Max, Language), Bar(pillar.Points, pillar.Max));
        table.Row("", Language.Say("Tổng", "Total"), LocalText.Fixed(card.Published, Language), LocalText.Number(card.Max, Language), Bar(card.Points, card.Max));
        table.Print(context.Out);
    }

    private string UnitName(AssessmentResult result, string unit) =>
        definitions.Units.Find(unit, result.Planned.Assessment.UnitDate) is { } version ? $"{version.Name} ({unit})" : unit;

    private string StatusOf(string status) => status switch
    {
        StepStatus.Done => Language.Say("mới", "new"),
        StepStatus.Unchanged => Language.Say("như lần trước", "unchanged"),
        StepStatus.NothingArrived => Language.Say("chưa có gì đến", "nothing arrived"),
        _ => Language.Say("HỎNG, xem bên dưới", "FAILED, see below"),
    };

    private string Whole(long count) => count == 0 ? "" : LocalText.Number(count, Language);

    private static string Bar(decimal points, decimal maximum) => maximum == 0m ? "" : new string('█', (int)(points / maximum * 20m)).PadRight(20, '░');
}
