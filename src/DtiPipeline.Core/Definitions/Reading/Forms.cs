using System.Globalization;

namespace DtiPipeline.Core.Definitions.Reading;

/// <summary>The inner forms of scalars: numbers, dates, durations, shares.</summary>
public static class Forms
{
    public static readonly WordTable<bool> Flag = new(("true", true), ("false", false));

    /// <summary><c>12</c></summary>
    public static readonly ScalarForm<int> Whole = new("a whole number", "^-?[0-9]+$",
        (string text, out int value) => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value), 0);

    /// <summary><c>12.5</c>, with a dot.</summary>
    public static readonly ScalarForm<decimal> Number = new("a number such as 12.5", "^-?[0-9]+(\\.[0-9]+)?$",
        (string text, out decimal value) => decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value), 0m);

    /// <summary><c>2024-03-31</c></summary>
    public static readonly ScalarForm<DateOnly> Date = new("a date such as 2024-03-31", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
        (string text, out DateOnly value) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out value), DateOnly.MinValue);

    /// <summary><c>400d</c>, <c>10s</c>, <c>5m</c>, <c>2h</c></summary>
    public static readonly ScalarForm<TimeSpan> Duration = new("a duration such as 400d, 2h, 5m or 10s", "^[0-9]+(ms|s|m|h|d)$", TryDuration, TimeSpan.Zero);

    /// <summary><c>90%</c> (0.90) or <c>0.25%</c></summary>
    public static readonly ScalarForm<decimal> Share = new("a share such as 90%", "^[0-9]+(\\.[0-9]+)?%$", TryShare, 0m);

    /// <summary><c>1</c>, <c>0.5</c> or <c>1/2</c>: a part of an indicator's maximum.</summary>
    public static readonly ScalarForm<Fraction> Fraction = new("a fraction such as 1/2 or 0.5", "^[0-9]+(\\.[0-9]+)?(/[0-9]+)?$", TryFraction, new Fraction(0m, 1m));

    /// <summary><c>20MB</c>, <c>512KB</c>: bytes.</summary>
    public static readonly ScalarForm<long> Size = new("a size such as 20MB", "^[0-9]+(KB|MB|GB)$", TrySize, 0L);

    /// <summary><c>3f2a9c0d11e4</c>: the beginning of a SHA-256, long enough that chance does not meet it.</summary>
    public static readonly ScalarForm<string> Digest = new("the first twelve digits of a SHA-256", "^[0-9a-f]{12,64}$", TryDigest, "");

    private static bool TryDigest(string text, out string value)
    {
        value = text;
        return text.Length is >= 12 and <= 64 && text.All(char.IsAsciiHexDigitLower);
    }

    private static bool TryDuration(string text, out TimeSpan value)
    {
        (string Suffix, TimeSpan One)[] units =
            [("ms", TimeSpan.FromMilliseconds(1)), ("s", TimeSpan.FromSeconds(1)), ("m", TimeSpan.FromMinutes(1)), ("h", TimeSpan.FromHours(1)), ("d", TimeSpan.FromDays(1))];
        foreach (var (suffix, one) in units)
            if (text.EndsWith(suffix, StringComparison.Ordinal) && int.TryParse(text[..^suffix.Length], NumberStyles.None, CultureInfo.InvariantCulture, out var count))
            {
                value = one * count;
                return true;
            }
        value = default;
        return false;
    }

    private static bool TryShare(string text, out decimal value)
    {
        value = 0m;
        if (!text.EndsWith('%') || !decimal.TryParse(text[..^1], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent))
            return false;
        value = percent / 100m;
        return true;
    }

    private static bool TryFraction(string text, out Fraction value)
    {
        var parts = text.Split('/');
        value = new Fraction(0m, 1m);
        if (parts.Length > 2 || !decimal.TryParse(parts[0], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var above))
            return false;
        var below = 1m;
        if (parts.Length == 2 && (!decimal.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out below) || below == 0m))
            return false;
        value = new Fraction(above, below);
        return true;
    }

    private static bool TrySize(string text, out long value)
    {
        (string Suffix, long One)[] units = [("KB", 1024), ("MB", 1024 * 1024), ("GB", 1024L * 1024 * 1024)];
        foreach (var (suffix, one) in units)
            if (text.EndsWith(suffix, StringComparison.Ordinal) && long.TryParse(text[..^2], NumberStyles.None, CultureInfo.InvariantCulture, out var count))
            {
                value = count * one;
                return true;
            }
        value = 0;
        return false;
    }
}
