using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Scoring;
using DtiPipeline.Core.Text;

namespace DtiPipeline.Cli.Output;

/// <summary>A unit's place in its group, and how far what is missing could still move it, in few words.</summary>
public static class StandingText
{
    /// <summary><c>hạng 3 (2–5)</c>; without the brackets where nothing missing can move the unit, empty where it has no rank.</summary>
    public static string Rank(Scorecard card, Language language)
    {
        if (card.Rank is not { } rank)
            return "";
        var text = FormattableString.Invariant($"{language.Say("hạng", "rank")} {rank}");
        return card.RankInterval is { IsSettled: false } open ? text + FormattableString.Invariant($" ({open.Best}–{open.Worst})") : text;
    }

    /// <summary>The figures the unit can still end at; empty where nothing is open.</summary>
    public static string Range(Scorecard card, Language language)
    {
        if (card.Range is not { IsSettled: false } range)
            return "";
        var (low, high) = (LocalText.Fixed(range.Low, language), LocalText.Fixed(range.High, language));
        return language.Say($"khi đủ số liệu: từ {low} đến {high}", $"once all figures are in: {low} to {high}");
    }
}
