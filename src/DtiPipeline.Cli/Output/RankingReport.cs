using System.Globalization;
using DtiPipeline.Core.Definitions;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Scoring;
using DtiPipeline.Core.Text;
using DtiPipeline.Pipeline.Runs;

namespace DtiPipeline.Cli.Output;

/// <summary>The units of one assessment in the order of their rank.</summary>
public sealed class RankingReport(CommandContext context, DefinitionSet definitions)
{
    // Enough for a province's districts and departments; of more the best are shown, the others stand in the snapshot.
    private const int MostRows = 20;
    private const int RowsOfMany = 5;

    private Language Language => context.Language;

    public async Task PrintAsync(AssessmentResult result)
    {
        var isRescaled = result.Set.Exemption is not null;
        string[] compared = isRescaled ? [Language.Say(">Quy về 100", ">Out of 100")] : [];
        var table = new TextTable([Language.Say(">Hạng", ">Rank"), Language.Say("Đơn vị", "Unit"), Language.Say(">Điểm", ">Points"), Language.Say(">Tối đa", ">Maximum"),
            .. compared, Language.Say(">Thiếu số liệu", ">Inputs missing")]);
        var cards = result.Scorecards.OrderBy(card => card.Rank ?? int.MaxValue).ThenBy(card => card.Unit, StringComparer.Ordinal).ToList();
        var shown = cards.Count > MostRows ? RowsOfMany : cards.Count;
        foreach (var card in cards.Take(shown))
            table.Row([StandingText.Place(card) ?? "–", NameOf(result, card.Unit), LocalText.Fixed(card.Published, Language),
                LocalText.Number(card.ApplicableMax, Language), .. isRescaled ? [Comparable(card)] : (string[])[], Missing(result, card.Unit)]);
        table.Print(context.Out);
        if (shown < cards.Count)
            await context.Out.WriteLineAsync(Language.Say(
                $"… và {cards.Count - shown} đơn vị nữa, cả bảng ở: ", $"… and {cards.Count - shown} more units, the whole table in: ")
                + $"dti snapshots show {result.Snapshot[..12]}");
    }

    private string Comparable(Scorecard card) => card.Comparable is { } figure ? LocalText.Fixed(figure, Language) : "–";

    private static string Missing(AssessmentResult result, string unit)
    {
        var missing = InputCounts.Of(result.Set, result.Values.Single(values => values.Unit == unit)).Missing.Count;
        return missing == 0 ? "" : missing.ToString(CultureInfo.InvariantCulture);
    }

    private string NameOf(AssessmentResult result, string unit) =>
        definitions.Units.Find(unit, result.Planned.Assessment.UnitDate) is { } version ? $"{version.Name} ({unit})" : unit;
}
