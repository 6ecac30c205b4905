using DtiPipeline.Core.Definitions.IndicatorSets;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Text;

namespace DtiPipeline.Cli.Output;

/// <summary>One indicator set for people: where it comes from, and its indicators by pillar.</summary>
public static class SetReport
{
    public static async Task PrintAsync(CommandContext context, IndicatorSet set)
    {
        var language = context.Language;
        var count = set.Indicators.Count();
        await context.Out.WriteLineAsync($"{set.Title} ({set.Id})");
        await context.Out.WriteLineAsync($"{set.Document.Number}, {set.Document.Date}, {set.Document.Issuer}");
        await context.Out.WriteLineAsync(language.Say(
            $"{LocalText.Number(set.Total, language)} điểm, {count} chỉ số, {LocalText.Date(set.Period.From, language)} – {LocalText.Date(set.Period.To, language)}",
            $"{LocalText.Number(set.Total, language)} points, {count} indicators, {LocalText.Date(set.Period.From, language)} – {LocalText.Date(set.Period.To, language)}"));
        if (set.Total != set.TotalPrinted)
            await context.Out.WriteLineAsync(language.Say(
                $"Văn bản in tổng điểm {LocalText.Number(set.TotalPrinted, language)}.", $"The document prints a total of {LocalText.Number(set.TotalPrinted, language)}."));
        if (set.Exemption is { } exemption)
            await context.Out.WriteLineAsync($"{exemption.AsPrinted} {exemption.FormulaAsPrinted}");
        foreach (var pillar in set.Pillars)
        {
            await context.Out.WriteLineAsync();
            await context.Out.WriteLineAsync(language.Say(
                $"{pillar.Code}. {pillar.Name}: {LocalText.Number(pillar.Max, language)} điểm", $"{pillar.Code}. {pillar.Name}: {LocalText.Number(pillar.Max, language)} points"));
            PrintIndicators(context, pillar);
        }
        await PrintDoubtsAsync(context, set);
    }

    private static void PrintIndicators(CommandContext context, Pillar pillar)
    {
        var language = context.Language;
        var table = new TextTable(
            language.Say("Mã", "Code"), language.Say("Chỉ số", "Indicator"), language.Say(">Tối đa", ">Maximum"), language.Say("Cách tính", "Method"),
            language.Say("Chủ trì", "Lead"));
        foreach (var indicator in pillar.Indicators)
        {
            Row(indicator, "");
            foreach (var child in indicator.Children)
                Row(child, "  ");
        }
        table.Print(context.Out);

        void Row(Indicator indicator, string indent) => table.Row(
            indent + indicator.Code, indicator.Name + Marks(indicator), LocalText.Number(indicator.Max, language), indicator.Method.Type, indicator.Lead);
    }

    /// <summary>A rule that is not simply what the paper says carries a star; the reasons stand below the tables.</summary>
    private static string Marks(Indicator indicator) => indicator.Disputed is null && indicator.InferredBecause is null ? "" : " *";

    private static async Task PrintDoubtsAsync(CommandContext context, IndicatorSet set)
    {
        foreach (var indicator in set.Indicators.SelectMany(indicator => indicator.Children.Prepend(indicator)))
        {
            if (indicator.InferredBecause is { } because)
                await context.Out.WriteLineAsync($"* {indicator.Code} {context.Language.Say("suy ra", "inferred")}: {because}");
            if (indicator.Disputed is { } doubt)
                await context.Out.WriteLineAsync($"* {indicator.Code} {context.Language.Say("chưa rõ", "disputed")}: {doubt}");
        }
    }
}
