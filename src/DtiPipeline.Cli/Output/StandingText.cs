using System.Globalization;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Scoring;
using DtiPipeline.Core.Text;

namespace DtiPipeline.Cli.Output;

/// <summary>A unit's place in its group, and how far what is missing could still move it, in few words.</summary>
public static class StandingText
{
    /// <summary><c>3 (2–5)</c>; without the brackets where nothing missing can move the unit, null where it has no rank.</summary>
    public static string? Place(Scorecard card)
    {
        if (card.Rank is not { } rank)
            return null;
        return card.RankInterval is { IsSettled: false } open
            ? FormattableString.Invariant($"{rank} ({open.Best}–{open.Worst})")
            : rank.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary><c>hạng 3 (2–5)</c>; empty where the unit has no rank.</summary>
    public static string Rank(Scorecard card, Language language) => Place(card) is { } place ? $"{language.Say("hạng", "rank")} {place}" : "";

    /// <summary>The figures the unit can still end at; empty where nothing is open.</summary>
    public static string Range(Scorecard card, Language language)
    {
        if (card.Range is not { IsSettled: false } range)
            return "";
        var (low, high) = (LocalText.Fixed(range.Low, language), LocalText.Fixed(range.High, language));
        return language.Say($"khi đủ số liệu: từ {low} đến {high}", $"once all figures are in: {low} to {high}");
    }
}
