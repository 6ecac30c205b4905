using System.Globalization;
using DtiPipeline.Core.Definitions.Elements;
using DtiPipeline.Core.Definitions.Elements.Reuse;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Text;

namespace DtiPipeline.Cli.Output;

/// <summary>How the catalogue of elements serves several sets, for data stewards.</summary>
public sealed class ElementReuseReport(CommandContext context)
{
    // Sets come in pairs (two levels, two years) that share nearly everything; what three share is what a steward must not change lightly.
    private const int WorthALine = 3;

    private Language Language => context.Language;

    public async Task PrintAsync(ElementReport report)
    {
        await context.Out.WriteLineAsync(Language.Say($"Số liệu dùng trong nhiều bộ chỉ số: {report.Shared.Length}", $"Elements used by several sets: {report.Shared.Length}"));
        var shown = report.Shared.Where(shared => context.Verbose || shared.Uses.Length >= WorthALine).ToList();
        if (shown.Count > 0)
            PrintShared(shown);
        if (shown.Count < report.Shared.Length)
            await context.Out.WriteLineAsync(Language.Say(
                $"và {report.Shared.Length - shown.Count} số liệu dùng trong hai bộ (--verbose liệt kê cả)", $"and {report.Shared.Length - shown.Count} that two sets use (--verbose lists them too)"));
        await context.Out.WriteLineAsync();
        await context.Out.WriteLineAsync(Language.Say(
            $"Có thể trùng, cần đọc lại định nghĩa: {report.LookAlikes.Length} cặp", $"Perhaps the same, read the definitions: {report.LookAlikes.Length} pairs"));
        foreach (var pair in report.LookAlikes)
        {
            await context.Out.WriteLineAsync();
            await context.Out.WriteLineAsync("  " + Reason(pair));
            await context.Out.WriteLineAsync("    " + Named(pair.Left));
            await context.Out.WriteLineAsync("    " + Named(pair.Right));
        }
    }

    private void PrintShared(IEnumerable<SharedElement> elements)
    {
        var table = new TextTable(
            Language.Say(">Bộ", ">Sets"), Language.Say(">Chỉ tiêu", ">Indicators"), Language.Say("Số liệu", "Element"), Language.Say("Tên", "Name"),
            Language.Say("Ở đâu (số chỉ tiêu)", "Where (indicators)"));
        foreach (var shared in elements)
            table.Row(
                Text(shared.Uses.Length), Text(shared.Indicators), shared.Element.Code, shared.Element.Name,
                string.Join(", ", shared.Uses.Select(use => use.Indicators == 0 ? $"{use.Set} (–)" : $"{use.Set} ({Text(use.Indicators)})")));
        table.Print(context.Out);
    }

    private string Reason(LookAlike pair) => pair.Reason switch
    {
        LookAlikeReason.SameName => Language.Say("tên giống hệt", "the same name"),
        LookAlikeReason.SameCode => Language.Say("mã gần như một", "nearly the same code"),
        _ => Language.Say("tên chung ", "names share ") + LocalText.Percent(pair.Overlap, Language, 0) + Language.Say(" số từ", " of their words"),
    };

    private static string Named(DataElement element) => $"{element.Code}: {element.Name}";

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
