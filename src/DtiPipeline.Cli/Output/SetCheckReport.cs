using System.Globalization;
using DtiPipeline.Core.Definitions.IndicatorSets;
using DtiPipeline.Core.Definitions.IndicatorSets.Checking;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Text;

namespace DtiPipeline.Cli.Output;

/// <summary>A set's structure beside its document's, for a person with the paper in hand.</summary>
public sealed class SetCheckReport(CommandContext context)
{
    /// <summary>Stands where the document prints nothing.</summary>
    private const string NotPrinted = "–";

    private Language Language => context.Language;

    public async Task PrintAsync(IndicatorSet set)
    {
        var check = SetCheck.Of(set);
        await context.Out.WriteLineAsync($"{set.Title} ({set.Id})");
        await context.Out.WriteLineAsync($"{set.Document.Number}, {set.Document.Date}, {set.Document.Issuer}");
        PrintPillars(check);
        await context.Out.WriteLineAsync(Language.Say(
            $"Cách tính: {check.Published} chỉ tiêu theo chữ in, {check.Inferred} suy ra; {Count(check, MarkKind.Disputed)} chỗ chưa rõ, {Count(check, MarkKind.Restored)} chỗ khôi phục",
            $"Rules: {check.Published} indicators as printed, {check.Inferred} inferred; {Count(check, MarkKind.Disputed)} disputed, {Count(check, MarkKind.Restored)} restored"));
        await context.Out.WriteLineAsync(Language.Say($"Thông tin chung: {check.General} mục", $"General information: {check.General} items"));
        await PrintAsync(check, MarkKind.Disputed, Language.Say("Chưa rõ", "Disputed"));
        await PrintAsync(check, MarkKind.Restored, Language.Say("Khôi phục", "Restored"));
    }

    private void PrintPillars(SetCheck check)
    {
        var (printed, ours) = (Language.Say("in", "printed"), Language.Say("chép", "ours"));
        var (indicators, points) = (Language.Say(">Chỉ tiêu", ">Indicators"), Language.Say(">Điểm", ">Points"));
        var table = new TextTable(
            "", Language.Say("Chỉ số chính", "Pillar"), $"{indicators} ({printed})", $">({ours})", Language.Say(">Tiểu thành phần", ">Sub-indicators"),
            $"{points} ({printed})", $">({ours})", "");
        foreach (var pillar in check.Pillars)
            Row(pillar.Code, pillar.Name, pillar.Indicators, pillar.SubIndicators, pillar.Points);
        Row("", Language.Say("Tổng", "Total"), check.Indicators, check.SubIndicators, check.Points);
        table.Print(context.Out);

        void Row(string code, string name, PrintedFigure count, int children, PrintedFigure worth) => table.Row(
            code, name, Printed(count), Number(count.Ours), children == 0 ? "" : Number(children), Printed(worth), Number(worth.Ours),
            count.Differs || worth.Differs ? Language.Say("≠ KHÁC", "≠ DIFFERS") : "");
    }

    private async Task PrintAsync(SetCheck check, MarkKind kind, string title)
    {
        if (!check.Marks.Any(mark => mark.Kind == kind))
            return;
        await context.Out.WriteLineAsync();
        await context.Out.WriteLineAsync(title);
        foreach (var mark in check.Marks.Where(mark => mark.Kind == kind))
        {
            var fields = mark.Fields is null ? "" : $"{mark.Fields} ← ";
            await context.Out.WriteLineAsync($"  {mark.Code} {mark.Name} ({mark.SourceItem})");
            await context.Out.WriteLineAsync($"      {fields}{mark.Text}");
        }
    }

    private string Printed(PrintedFigure figure) => figure.Printed is { } printed ? Number(printed) : NotPrinted;

    private string Number(decimal number) => LocalText.Number(number, Language);

    private static string Count(SetCheck check, MarkKind kind) => check.Marks.Count(mark => mark.Kind == kind).ToString(CultureInfo.InvariantCulture);
}
