using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using DtiPipeline.Core.Definitions;
using DtiPipeline.Core.Definitions.Elements;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Scoring.Methods;
using DtiPipeline.Core.Text;
using DtiPipeline.Core.Values;

namespace DtiPipeline.Core.Review;

/// <summary>
/// Reads a value as people write it: <c>1.234,5</c> in Vietnamese and <c>1,234.5</c> in English, days as 31/12/2024, answers by their key. A number
/// that could be meant in two ways is refused, not guessed: <c>1.5</c> is no Vietnamese number.
/// </summary>
public static partial class ValueEntry
{
    private const int LongestText = 500;
    private const decimal Largest = 1_000_000_000_000_000m;
    private static readonly DateOnly FirstDay = new(1990, 1, 1);
    private static readonly DateOnly LastDay = new(2100, 1, 1);

    /// <param name="options">The answers a choice may have; see <see cref="OptionsOf"/>.</param>
    public static EnteredValue Read(DataElement element, ImmutableArray<AnswerOption> options, string text, Language language)
    {
        var typed = PlainText.Collapse(text);
        if (typed.Length == 0)
            return EnteredValue.Nothing;
        return element.Type switch
        {
            ElementType.Number => Number(element, typed, language),
            ElementType.Date => Date(typed, language),
            ElementType.Text => typed.Length <= LongestText ? new EnteredValue(new TextValue(typed), null) : Refused(language, $"tối đa {LongestText} ký tự", $"at most {LongestText} characters"),
            _ => options.Any(option => option.Key == typed) && Value.TryParse(element.Type, typed, out var value)
                ? new EnteredValue(value, null)
                : Refused(language, "hãy chọn một trong các câu trả lời", "choose one of the answers"),
        };
    }

    /// <summary>The answers to choose from, in the document's words; none where a value is typed.</summary>
    public static ImmutableArray<AnswerOption> OptionsOf(DataElement element, ScoringMethod rule, string letter, Language language)
    {
        if (element.Type is not (ElementType.Choice or ElementType.Boolean))
            return [];
        if (rule.OptionsOf(letter) is { IsEmpty: false } printed)
            return printed;
        return element.Type == ElementType.Boolean
            ? [.. ((bool[])[true, false]).Select(answer => new BooleanValue(answer)).Select(value => new AnswerOption(value.Canonical, ValueText.Of(value, language)))]
            : [.. element.Options.Select(key => new AnswerOption(key, key))];
    }

    /// <summary>What to type, for the hint beside the field; null where one chooses.</summary>
    public static string? ExpectedOf(DataElement element, Language language) => element.Type switch
    {
        ElementType.Number when element.Scale == 0 => language.Say($"số nguyên, ví dụ {Sample(element, language)}", $"a whole number such as {Sample(element, language)}"),
        ElementType.Number => language.Say($"số, tối đa {element.Scale} chữ số sau dấu phẩy, ví dụ {Sample(element, language)}", $"a number with at most {element.Scale} decimals, such as {Sample(element, language)}"),
        ElementType.Date => language.Say("ngày/tháng/năm, ví dụ 31/12/2024", "day/month/year, such as 31/12/2024"),
        _ => null,
    };

    /// <summary>A day as people write it; null when it is none.</summary>
    public static DateOnly? DayOf(string text) =>
        DateOnly.TryParseExact(PlainText.Collapse(text), ["d/M/yyyy", "yyyy-MM-dd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day >= FirstDay && day < LastDay ? day : null;

    private static EnteredValue Number(DataElement element, string typed, Language language) => NumberOf(typed, element.Scale, language) switch
    {
        null => new EnteredValue(null, ExpectedOf(element, language)),
        > Largest => Refused(language, "số quá lớn", "the number is too large"),
        { } number => new EnteredValue(new NumberValue(number), null),
    };

    /// <summary>A number from zero on as people write it; null when it is none, or has more decimals than <paramref name="most"/>.</summary>
    public static decimal? NumberOf(string text, int most, Language language)
    {
        var (groups, point) = language == Language.Vi ? ('.', ',') : (',', '.');
        var plain = PlainText.Collapse(text).Replace(" ", "", StringComparison.Ordinal);
        var isWritten = (language == Language.Vi ? VietnameseNumber() : EnglishNumber()).IsMatch(plain);
        if (!isWritten || !decimal.TryParse(
                plain.Replace(groups.ToString(), "", StringComparison.Ordinal).Replace(point, '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
            return null;
        var places = plain.Contains(point, StringComparison.Ordinal) ? plain.Split(point)[1].TrimEnd('0').Length : 0;
        return places > most ? null : number;
    }

    private static EnteredValue Date(string typed, Language language) => DayOf(typed) is { } day
        ? new EnteredValue(new DateValue(day), null)
        : Refused(language, "ngày/tháng/năm, ví dụ 31/12/2024", "day/month/year, such as 31/12/2024");

    private static string Sample(DataElement element, Language language) => element.Scale == 0 ? LocalText.Number(1234m, language) : LocalText.Fixed(1234.5m, language, Math.Min(element.Scale, 2));

    private static EnteredValue Refused(Language language, string vi, string en) => new(null, language.Say(vi, en));

    [GeneratedRegex(@"^([0-9]{1,3}(\.[0-9]{3})+|[0-9]+)(,[0-9]+)?$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex VietnameseNumber();

    [GeneratedRegex(@"^([0-9]{1,3}(,[0-9]{3})+|[0-9]+)(\.[0-9]+)?$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex EnglishNumber();
}
