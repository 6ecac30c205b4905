using System.Globalization;

namespace DtiPipeline.Collection.Decoding.Values;

/// <summary>Reads a number that was written as text, strictly by the separators its source declares; nothing is guessed from the look of the number.</summary>
internal static class NumberText
{
    /// <summary>More digits than this cannot be held exactly.</summary>
    private const int MostDigits = 28;

    /// <summary>True for one separator and exactly three digits behind it, as in <c>1.234</c>: twelve hundred here, one point two there.</summary>
    public static bool ReadsTwoWays(string text)
    {
        var digits = text.AsSpan().TrimStart("+-\u2212");
        return digits.Length is >= 5 and <= 7 && (digits[^4] is '.' or ',') && digits[0] != '0' && AllDigits(digits[..^4]) && AllDigits(digits[^3..]);
    }

    /// <param name="text">Cleaned: no blanks at the ends.</param>
    /// <param name="decimalSeparator">Null where the source writes no decimals: a separator in the text is then an error.</param>
    /// <param name="groupSeparator">Null where the source does not group. Groups must be of three digits; none at all is fine too.</param>
    /// <returns>The number; null when the text is none, or has more digits than can be held exactly.</returns>
    public static decimal? Read(string text, string? decimalSeparator, string? groupSeparator)
    {
        var rest = text.AsSpan();
        var negative = rest is ['-' or '\u2212', ..];
        if (negative || rest is ['+', ..])
            rest = rest[1..];
        var whole = rest;
        ReadOnlySpan<char> fraction = [];
        var point = string.IsNullOrEmpty(decimalSeparator) ? -1 : rest.IndexOf(decimalSeparator, StringComparison.Ordinal);
        if (point >= 0)
        {
            whole = rest[..point];
            fraction = rest[(point + decimalSeparator!.Length)..];
            if (!AllDigits(fraction))
                return null;
        }
        if (whole.Length + fraction.Length > 2 * MostDigits)
            return null;
        Span<char> digits = stackalloc char[2 * MostDigits + 1];
        var count = Ungroup(whole, groupSeparator, digits);
        if (count == 0 || count + fraction.Length > MostDigits)
            return null;
        if (fraction.Length > 0)
        {
            digits[count++] = '.';
            fraction.CopyTo(digits[count..]);
            count += fraction.Length;
        }
        var value = decimal.Parse(digits[..count], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        return negative ? -value : value;
    }

    /// <returns>How many digits were written; 0 when the text is not a whole number in the source's form.</returns>
    private static int Ungroup(ReadOnlySpan<char> text, string? separator, Span<char> digits)
    {
        if (string.IsNullOrEmpty(separator) || text.IndexOf(separator, StringComparison.Ordinal) < 0)
        {
            if (!AllDigits(text))
                return 0;
            text.CopyTo(digits);
            return text.Length;
        }
        var count = 0;
        var first = true;
        while (true)
        {
            var end = text.IndexOf(separator, StringComparison.Ordinal);
            var group = end < 0 ? text : text[..end];
            if (!AllDigits(group) || (first ? group.Length > 3 : group.Length != 3))
                return 0;
            group.CopyTo(digits[count..]);
            count += group.Length;
            if (end < 0)
                return count;
            text = text[(end + separator.Length)..];
            first = false;
        }
    }

    private static bool AllDigits(ReadOnlySpan<char> text) => text.Length > 0 && text.IndexOfAnyExceptInRange('0', '9') < 0;
}
