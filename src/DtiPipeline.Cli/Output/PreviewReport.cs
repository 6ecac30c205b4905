using System.Globalization;
using DtiPipeline.Cli.Composition;
using DtiPipeline.Core.Definitions;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Periods;
using DtiPipeline.Core.Text;
using DtiPipeline.Pipeline.Previewing;

namespace DtiPipeline.Cli.Output;

/// <summary>What an edit would do, for people and as JSON: by round the values, points, totals and ranks that move, then the words and rows concerned.</summary>
/// <param name="before">The definitions that hold.</param>
/// <param name="edited">The definitions as edited.</param>
internal sealed class PreviewReport(CommandContext context, DefinitionSet before, Definitions edited)
{
    private Language Language => context.Language;

    public async Task PrintAsync(PreviewResult result, DateOnly day, bool invented)
    {
        if (context.Json)
        {
            JsonOutput.Print(context.Out, PreviewJson.Of(result, day, invented, edited.Printer(context)));
            return;
        }
        if (invented)
            await context.Out.WriteLineAsync(NightReport.InventedNotice + Environment.NewLine);
        foreach (var round in result.Rounds.Where(round => round.Moves || round.ChangesContent))
            await PrintAsync(round);
        await PrintWordsAsync(result);
        await edited.Printer(context).PrintAsync(result.Findings);
        var (rounds, moved) = (result.Rounds.Length, result.Rounds.Count(round => round.Moves));
        await context.Out.WriteLineAsync(result.IsWithoutEffect
            ? Language.Say($"Sửa đổi không làm thay đổi gì: đã tính lại {rounds} đợt, mọi số, điểm và thứ hạng như cũ.", $"The edit has no effect: {Plural.Of(rounds, "round")} counted again, every value, point and rank as before.")
            : Language.Say($"Đã tính thử {rounds} đợt; {moved} đợt có số thay đổi. Chưa có gì được ghi.", $"{Plural.Of(rounds, "round")} tried; in {moved} some figure moves. Nothing was written."));
    }

    private async Task PrintAsync(PreviewedRound round)
    {
        await context.Out.WriteLineAsync($"{round.Assessment.Title} · {round.Round.Title}");
        if (round.IsClosed)
            await context.Out.WriteLineAsync(Language.Say(
                $"  Đợt đã chốt ngày {LocalText.Date(round.Round.CutOff, Language)}: kết quả giữ nguyên; những thay đổi dưới đây chỉ có thể là đề nghị đính chính.",
                $"  This round was closed on {LocalText.Date(round.Round.CutOff, Language)} and keeps its result; what follows could only be proposed as a restatement."));
        if (!round.Moves)
            await context.Out.WriteLineAsync(Language.Say("  Không số nào đổi, nhưng lời của bộ chỉ số đổi nên bản chụp sẽ khác.", "  No figure moves, but the wording of the set does, so the snapshot would be another one."));
        if (!round.Values.IsEmpty)
        {
            var table = new TextTable(Language.Say("Đơn vị", "Unit"), Language.Say("Số liệu", "Data element"), Language.Say("Trước", "Before"), Language.Say("Sau", "After"), Language.Say(">Dòng", ">Rows"));
            foreach (var value in round.Values)
                table.Row($"{value.UnitName} ({value.Unit})", $"{value.Element} {ElementName(value.Element)}".TrimEnd(), value.Before ?? "–", value.After ?? "–",
                    string.Create(CultureInfo.InvariantCulture, $"{value.RowsBefore} → {value.RowsAfter}"));
            table.Print(context.Out);
        }
        if (!round.Points.IsEmpty)
        {
            var table = new TextTable(Language.Say("Đơn vị", "Unit"), Language.Say("Chỉ tiêu", "Indicator"), Language.Say(">Điểm trước", ">Points before"), Language.Say(">Điểm sau", ">Points after"), "");
            foreach (var points in round.Points)
                table.Row(UnitName(round, points.Unit), points.Indicator, Points(points.Before), Points(points.After),
                    points.StatusBefore == points.StatusAfter ? "" : $"{points.StatusBefore ?? "–"} → {points.StatusAfter ?? "–"}");
            table.Print(context.Out);
        }
        if (!round.Totals.IsEmpty)
        {
            var table = new TextTable(Language.Say("Đơn vị", "Unit"), Language.Say(">Tổng trước", ">Total before"), Language.Say(">Tổng sau", ">Total after"), Language.Say(">Hạng trước", ">Rank before"), Language.Say(">Hạng sau", ">Rank after"));
            foreach (var total in round.Totals)
                table.Row(UnitName(round, total.Unit), Points(total.Before), Points(total.After), Whole(total.RankBefore), Whole(total.RankAfter));
            table.Print(context.Out);
        }
        foreach (var one in round.Signatures)
            await context.Out.WriteLineAsync(Language.Say(
                $"  Đã ký: {one.UnitName} ({one.Unit}), {one.Who} ký ngày {LocalText.Date(VietnamTime.DayOf(one.At), Language)} với {Points(one.Published)} điểm. Bản đã ký giữ nguyên; số mới ({Points(one.After)}) chỉ thay thế khi ký lại, có ghi lý do.",
                $"  Signed: {one.UnitName} ({one.Unit}), by {one.Who} on {LocalText.Date(VietnamTime.DayOf(one.At), Language)} with {Points(one.Published)} points. What was signed stays; the new figure ({Points(one.After)}) takes its place only when it is signed anew, with a reason."));
    }

    private async Task PrintWordsAsync(PreviewResult result)
    {
        foreach (var word in result.NewlyUnmapped)
            await context.Out.WriteLineAsync(Language.Say($"Chữ mới chờ quyết định: `{word.Raw}` ({word.Source}), {word.Rows} dòng", $"Newly waiting for a decision: `{word.Raw}` ({word.Source}), {Plural.Of(word.Rows, "row")}"));
        foreach (var word in result.NewlyMapped)
            await context.Out.WriteLineAsync(Language.Say($"Chữ không còn chờ: `{word.Raw}` ({word.Source}), {word.Rows} dòng", $"No longer waiting: `{word.Raw}` ({word.Source}), {Plural.Of(word.Rows, "row")}"));
        foreach (var twice in result.CountedTwice)
            await context.Out.WriteLineAsync(Language.Say(
                $"Có thể đếm hai lần: {twice.Source}, ngày {LocalText.Date(twice.Day, Language)}, đơn vị {twice.Unit} cộng các dòng của {twice.Words}",
                $"Perhaps counted twice: {twice.Source}, {LocalText.Date(twice.Day, Language)}, unit {twice.Unit} adds up the rows of {twice.Words}"));
        foreach (var added in result.AddedSources)
            await context.Out.WriteLineAsync(Language.Say(
                $"Thêm một nguồn vào số đã có: {added.Element} của {added.Unit} nay gồm cả {added.Source} ({added.Rows} dòng)",
                $"One more source for a value that had one: {added.Element} of {added.Unit} now includes {added.Source} ({Plural.Of(added.Rows, "row")})"));
    }

    private string ElementName(string code) => edited.Set.Element(code)?.Name ?? before.Element(code)?.Name ?? "";

    private string UnitName(PreviewedRound round, string unit) => edited.Set.Units.Find(unit, round.Assessment.UnitDate) is { } version ? $"{version.Name} ({unit})" : unit;

    private string Points(decimal? points) => points is { } number ? LocalText.Fixed(number, Language) : "–";

    private string Whole(int? number) => number is { } rank ? LocalText.Number(rank, Language) : "–";
}
