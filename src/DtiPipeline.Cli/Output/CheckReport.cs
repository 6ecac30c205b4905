using System.Globalization;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Review.Rules;
using DtiPipeline.Core.Text;
using DtiPipeline.Pipeline.Reviewing;

namespace DtiPipeline.Cli.Output;

/// <summary>The checks before signing of some units, for people: what blocks first, then what each lead agency still owes.</summary>
public sealed class CheckReport(CommandContext context)
{
    private Language Language => context.Language;

    public async Task PrintAsync(IReadOnlyCollection<UnitSheet> sheets)
    {
        foreach (var sheet in sheets)
            await PrintAsync(sheet);
        var (blocking, warnings) = (sheets.Sum(sheet => sheet.Blocking), sheets.Sum(sheet => sheet.Broken.Length - sheet.Blocking));
        await context.Out.WriteLineAsync(Language.Say(
            $"{sheets.Count} đơn vị: {blocking} phải sửa trước khi ký, {warnings} cần xem lại", $"units: {sheets.Count}; to put right before signing: {blocking}, to look at: {warnings}"));
    }

    private async Task PrintAsync(UnitSheet sheet)
    {
        await context.Out.WriteLineAsync($"{sheet.Standing.Unit} {sheet.Standing.UnitName}, {sheet.Round.Title}");
        if (sheet.Broken.IsEmpty)
            await context.Out.WriteLineAsync("  " + Language.Say("không có quy tắc kiểm tra nào bị vi phạm", "no check is broken"));
        foreach (var (finding, indicators) in sheet.Broken)
        {
            var word = finding.Severity == RuleSeverity.Blocking ? Language.Say("PHẢI SỬA", "PUT RIGHT") : Language.Say("XEM LẠI", "LOOK AT");
            var where = indicators.IsEmpty ? "" : $" [{string.Join(", ", indicators)}]";
            await context.Out.WriteLineAsync($"  {word} {finding.Rule.Id}{where}");
            await context.Out.WriteLineAsync($"      {finding.Sentence(Language)}");
            await context.Out.WriteLineAsync($"      → {finding.Fix(Language)}");
        }
        var table = new TextTable(
            Language.Say("Cơ quan chủ trì", "Lead agency"), Language.Say(">Đã có", ">There"), Language.Say(">Còn thiếu", ">Missing"), Language.Say(">Cần xem", ">To look at"),
            Language.Say(">Điểm có thể đổi", ">Points that may move"));
        foreach (var agency in sheet.Progress)
            table.Row(
                agency.Agency is null ? Language.Say("(chưa rõ cơ quan)", "(none known)") : agency.Name, $"{Whole(agency.Present)}/{Whole(agency.Inputs)}", Whole(agency.Missing), Whole(agency.Flagged),
                LocalText.Number(agency.AtStake, Language, 2));
        table.Print(context.Out);
    }

    private static string Whole(int number) => number.ToString(CultureInfo.InvariantCulture);
}
