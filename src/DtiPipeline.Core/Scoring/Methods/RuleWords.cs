using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Text;

namespace DtiPipeline.Core.Scoring.Methods;

/// <summary>The words that rules have in common when they are told to people.</summary>
internal static class RuleWords
{
    /// <summary><c>Đã ban hành: 5 điểm</c>.</summary>
    public static string Worth(string what, decimal points, Language language) =>
        $"{what.TrimEnd('.', ';', ':', ' ')}: {LocalText.Number(points, language)} {language.Say("điểm", "points")}";

    public static string Points(string formula, Language language) => $"{language.Say("Điểm", "Points")} = {formula}";

    /// <summary><c>Tỷ lệ = (a + b)/c</c>; nothing where a rule looks at plain letters. What must be there first stands before it.</summary>
    public static IEnumerable<string> Measure(RatioRule rule, Language language)
    {
        if (rule.Minimum is { } minimum)
            yield return Worth($"{minimum.Letter} < {LocalText.Number(minimum.AtLeast, language)}", 0m, language);
        if (rule.IsRatio)
            yield return $"{language.Say("Tỷ lệ", "Ratio")} = {Sum(rule.Numerator)}/{Sum(rule.Denominator)}";
    }

    /// <summary>What the points are worked out from: <c>Tỷ lệ</c> or the letters.</summary>
    public static string Measured(RatioRule rule, Language language) => rule.IsRatio ? language.Say("Tỷ lệ", "Ratio") : Sum(rule.Numerator);

    public static string Reached(RatioRule rule, decimal threshold, bool isExclusive, Language language) =>
        $"{Measured(rule, language)} {(isExclusive ? ">" : "≥")} {Figure(rule, threshold, language)}";

    /// <summary>A threshold as its measure is written.</summary>
    public static string Figure(RatioRule rule, decimal figure, Language language) => rule.IsRatio ? LocalText.Percent(figure, language) : LocalText.Number(figure, language);

    /// <summary>A yes-or-no letter that closes the way to points.</summary>
    public static IEnumerable<string> Gate(string? letter, Language language) =>
        letter is null ? [] : [Worth($"{letter} = {language.Say("không", "no")}", 0m, language)];

    public static string InTime(DateOnly day, Language language) => $"{language.Say("Không muộn hơn", "Not after")} {LocalText.Date(day, language)}";

    public static string Otherwise(Language language) => language.Say("Còn lại", "Otherwise");

    public static string AtMost(decimal max, Language language) => language.Say($", tối đa {LocalText.Number(max, language)}", $", at most {LocalText.Number(max, language)}");

    public static string Highest(Language language) => language.Say("cao nhất", "highest");

    public static string Lowest(Language language) => language.Say("thấp nhất", "lowest");

    public static string OfParts(Language language) => language.Say("Điểm = tổng điểm các mục con", "Points = the sum of the parts' points");

    private static string Sum(IReadOnlyCollection<string> letters) => letters.Count > 1 ? $"({string.Join(" + ", letters)})" : string.Concat(letters);
}
