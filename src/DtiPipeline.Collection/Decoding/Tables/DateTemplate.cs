using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using DtiPipeline.Collection.Decoding.Values;
using DtiPipeline.Core.Periods;

namespace DtiPipeline.Collection.Decoding.Tables;

/// <summary>
/// Literal text with date formats in braces, as definitions write it: <c>đến ngày {d/M/yyyy}</c>. Inside braces d, M, y and q (quarter: 1–4 or I–IV)
/// count, everything else stands for itself; letters that would count go between single quotes: <c>{q 'năm' yyyy}</c>. A format without day
/// means the last day of its month, quarter or year.
/// </summary>
internal sealed class DateTemplate
{
    private static readonly string[] Roman = ["I", "II", "III", "IV"];

    private readonly Regex _form;
    private readonly int _dates;

    private DateTemplate(Regex form, int dates)
    {
        _form = form;
        _dates = dates;
    }

    /// <returns>Null when the pattern has no date, or a brace is not closed, or a date has no year.</returns>
    public static DateTemplate? Parse(string pattern)
    {
        var form = new StringBuilder();
        var dates = 0;
        var rest = CleanText.Of(pattern);
        while (rest.Length > 0)
        {
            var open = rest.IndexOf('{');
            AppendLiteral(form, open < 0 ? rest : rest[..open]);
            if (open < 0)
                break;
            var close = rest.IndexOf('}', open);
            // Digits must not be part of a longer number: {d/M/yyyy} does not find 9/3/2024 in 29/3/2024.
            form.Append(@"(?<!\d)");
            if (close < 0 || !AppendDate(form, rest[(open + 1)..close], dates++))
                return null;
            form.Append(@"(?!\d)");
            rest = rest[(close + 1)..];
        }
        const RegexOptions options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
        return dates == 0 ? null : new DateTemplate(new Regex(form.ToString(), options, TimeSpan.FromSeconds(1)), dates);
    }

    /// <summary>True when the pattern names a beginning and an end.</summary>
    public bool IsPeriod => _dates > 1;

    /// <returns>
    /// The different stretches of time the text names: from the first day of a match's first date to the last day of its last one. Impossible dates
    /// such as 31/02 give none.
    /// </returns>
    public ImmutableArray<Window> FindIn(string text) =>
    [
        .. _form.Matches(text).Select(match => (First: SpanOf(match, 0), Last: SpanOf(match, _dates - 1)))
            .Where(found => found.First is not null && found.Last is not null).Select(found => new Window(found.First!.Value.From, found.Last!.Value.To))
            .Distinct().OrderBy(window => window.To),
    ];

    private static void AppendLiteral(StringBuilder form, string text)
    {
        foreach (var letter in text)
            form.Append(letter == ' ' ? @"\s*" : Regex.Escape(letter.ToString()));
    }

    private static bool AppendDate(StringBuilder form, string format, int number)
    {
        var hasYear = false;
        var index = 0;
        while (index < format.Length)
        {
            var letter = format[index];
            if (letter == '\'')
            {
                var end = format.IndexOf('\'', index + 1);
                if (end < 0)
                    return false;
                AppendLiteral(form, format[(index + 1)..end]);
                index = end + 1;
                continue;
            }
            if (letter is not ('d' or 'M' or 'y' or 'q'))
            {
                AppendLiteral(form, letter.ToString());
                index++;
                continue;
            }
            var count = format.AsSpan(index).IndexOfAnyExcept(letter);
            count = count < 0 ? format.Length - index : count;
            hasYear |= letter == 'y';
            form.Append(CultureInfo.InvariantCulture, $"(?<{letter}{number}>{Digits(letter, count)})");
            index += count;
        }
        return hasYear;
    }

    private static string Digits(char letter, int count) => letter switch
    {
        'q' => "[1-4]|IV|I{1,3}",
        'y' => @"\d{4}",
        _ => count > 1 ? @"\d{2}" : @"\d{1,2}",
    };

    /// <summary>The days that a date means: itself, or all of its month, quarter or year.</summary>
    private static Window? SpanOf(Match match, int number)
    {
        var year = Part(match, 'y', number) ?? 0;
        var quarter = Part(match, 'q', number);
        var last = Part(match, 'M', number) ?? (quarter is { } q ? q * 3 : 12);
        if (year < 1 || last is < 1 or > 12)
            return null;
        var first = Part(match, 'M', number) ?? (quarter is not null ? last - 2 : 1);
        var end = DateTime.DaysInMonth(year, last);
        if (Part(match, 'd', number) is not { } day)
            return new Window(new DateOnly(year, first, 1), new DateOnly(year, last, end));
        return day < 1 || day > end ? null : new Window(new DateOnly(year, last, day), new DateOnly(year, last, day));
    }

    private static int? Part(Match match, char letter, int number)
    {
        var group = match.Groups[string.Create(CultureInfo.InvariantCulture, $"{letter}{number}")];
        if (!group.Success)
            return null;
        var roman = Array.FindIndex(Roman, numeral => string.Equals(numeral, group.Value, StringComparison.OrdinalIgnoreCase));
        return roman >= 0 ? roman + 1 : int.Parse(group.Value, CultureInfo.InvariantCulture);
    }
}
