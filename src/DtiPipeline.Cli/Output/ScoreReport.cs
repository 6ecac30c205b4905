using System.Globalization;
using DtiPipeline.Core.Definitions.IndicatorSets;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Scoring;
using DtiPipeline.Core.Scoring.Traces;
using DtiPipeline.Core.Text;
using DtiPipeline.Core.Values;

namespace DtiPipeline.Cli.Output;

/// <summary>Scorecards for people: total and pillars per unit; with --verbose each indicator with the sentence behind its points.</summary>
public sealed class ScoreReport(CommandContext context, IndicatorSet set)
{
    private readonly Dictionary<string, string> _names = set.Indicators
        .SelectMany(indicator => indicator.Children.Prepend(indicator))
        .DistinctBy(indicator => indicator.Code)
        .ToDictionary(indicator => indicator.Code, indicator => indicator.Name);

    private Language Language => context.Language;

    public async Task PrintAsync(IReadOnlyList<Scorecard> cards)
    {
        if (cards.Count == 0)
            await context.Out.WriteLineAsync(Language.Say("Tệp không có đơn vị nào.", "The file names no unit."));
        foreach (var card in cards)
        {
            await context.Out.WriteLineAsync(Headline(card));
            PrintPillars(card);
            if (context.Verbose)
                foreach (var indicator in card.Indicators)
                    await PrintAsync(indicator, "");
        }
    }

    private string Headline(Scorecard card)
    {
        var total = $"{card.Unit}: {LocalText.Fixed(card.Published, Language)} / {LocalText.Number(card.Max, Language)}";
        // Where a document has no exemption rule the comparable figure is the total, and saying it twice helps nobody.
        if (set.Exemption is not null && card.Comparable is { } comparable)
            total += Language.Say($", để xếp hạng: {LocalText.Fixed(comparable, Language)}", $", comparable: {LocalText.Fixed(comparable, Language)}");
        string[] parts = [total, StandingText.Rank(card, Language), StandingText.Range(card, Language)];
        return string.Join(", ", parts.Where(part => part.Length > 0));
    }

    private void PrintPillars(Scorecard card)
    {
        var table = new TextTable("", Language.Say("Chỉ số chính", "Pillar"), Language.Say(">Điểm", ">Points"), Language.Say(">Tối đa", ">Maximum"), Language.Say(">Không tính được", ">Not scored"));
        foreach (var pillar in card.Pillars)
        {
            var absent = pillar.Indicators.Count(indicator => indicator.Absence is not null);
            table.Row(pillar.Code, pillar.Name, LocalText.Fixed(pillar.Points, Language), LocalText.Number(pillar.Max, Language),
                absent == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{absent}/{pillar.Indicators.Length}"));
        }
        table.Print(context.Out);
    }

    private async Task PrintAsync(IndicatorScore score, string indent)
    {
        var points = $"{LocalText.Fixed(score.Points, Language)}/{LocalText.Number(score.Max, Language)}";
        await context.Out.WriteLineAsync($"{indent}{score.Code} {_names[score.Code]}: {points}{(score.Absence is { } absence ? $" ({StateText.Of(absence, Language)})" : "")}");
        await context.Out.WriteLineAsync($"{indent}    {TraceText.Of(score.Trace, Language)}");
        foreach (var child in score.Children)
            await PrintAsync(child, indent + "  ");
    }
}
