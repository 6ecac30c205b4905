using System.Globalization;
using DtiPipeline.Core.Appraising;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Text;
using DtiPipeline.Warehouse.Appraising;

namespace DtiPipeline.Cli.Output;

/// <summary>A published result as a person reads it.</summary>
public sealed class ResultReport(CommandContext context)
{
    /// <param name="versions">How many there are.</param>
    public async Task PrintAsync(PublicationRecord record, PublishedResult result, int versions)
    {
        if (result.Invented)
            await context.Out.WriteLineAsync(NightReport.InventedNotice);
        await context.Out.WriteLineAsync(Say(
            $"{result.Assessment} · {result.Round} · bản {result.Version}/{versions}", $"{result.Assessment} · {result.Round} · version {result.Version} of {versions}"));
        await context.Out.WriteLineAsync(Say(
            $"Quyết định số {result.DecisionNumber} ngày {LocalText.Date(result.DecisionDate, context.Language)}: {result.Title}",
            $"Decision no. {result.DecisionNumber} of {LocalText.Date(result.DecisionDate, context.Language)}: {result.Title}"));
        if (result.Reason.Length > 0)
            await context.Out.WriteLineAsync(Say($"Lý do đính chính: {result.Reason}", $"Why it was corrected: {result.Reason}"));
        await context.Out.WriteLineAsync($"SHA-256 {record.ContentHash}");
        var table = new TextTable(
            Say(">Hạng", ">Rank"), Say("Đơn vị", "Unit"), Say(">Tự chấm", ">Self"), Say(">Thẩm định", ">Appraised"), Say(">Kết quả", ">Final"), Say(">So sánh", ">Compared"), Say("Ghi chú", "Notes"));
        foreach (var unit in result.Units)
            table.Row(
                unit.Rank?.ToString(CultureInfo.InvariantCulture) ?? "–", $"{unit.Name} ({unit.Code})", Points(unit.Self), unit.Appraised is { } raw ? LocalText.Number(raw, context.Language) : "–",
                Points(unit.Final), Points(unit.Comparable), Notes(unit));
        table.Print(context.Out);
    }

    private string Notes(ResultUnit unit)
    {
        if (unit.LeftOut.Length > 0)
            return Say($"không có kết quả: {unit.LeftOut}", $"no result: {unit.LeftOut}");
        var adjusted = unit.Scores.Count(score => score.Self != score.Appraised);
        return string.Join(", ", ((string[])
        [
            adjusted == 0 ? "" : Say($"{adjusted} chỉ tiêu điều chỉnh", $"{adjusted} adjusted"),
            unit.MissedDays == 0 ? "" : Say($"{unit.MissedDays} không giải trình đúng hạn", $"{unit.MissedDays} not explained in time"),
        ]).Where(note => note.Length > 0));
    }

    private string Points(decimal? points) => points is { } known ? LocalText.Fixed(known, context.Language) : "–";

    private string Say(string vi, string en) => context.Language.Say(vi, en);
}
