using System.Text.RegularExpressions;

namespace DtiPipeline.Core.OrgUnits.Normalising;

/// <summary>
/// Running numbers before a name and footnote marks after it: <c>1. Xã …</c>, <c>II) …</c>, <c>- Xã …</c>, <c>Xã … (*)</c>, <c>Xã …²</c>.
/// A bare number at the end stays: <c>A Lưới 2</c> is a name. A single <c>X.</c>, <c>P.</c>, <c>H.</c> is a type word, not a number.
/// </summary>
public static partial class RunningMarks
{
    public static string Strip(string text)
    {
        var stripped = text;
        string before;
        do
        {
            before = stripped;
            stripped = Trailing().Replace(Leading().Replace(stripped, ""), "");
        }
        while (stripped.Length < before.Length);
        return stripped;
    }

    [GeneratedRegex(@"^(?:[-+*•·–—]+\s*|\(?[0-9]{1,3}(?:\.[0-9]{1,3})*\s*[.)/:\-]\s*|[0-9]{1,3}\s+(?=\p{L})|\(?(?:I{1,3}|IV|V|VI{1,3}|IX|XI{1,3}|XIV|XV|XVI{1,3}|XIX|XX)\s*[.)/]\s*|[a-zđ]\)\s*|[""“”])",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Leading();

    [GeneratedRegex(@"(?:\s*[(\[](?:\*+|[0-9]{1,2}|[a-z])[)\]]|\s*\*+|\s*[¹²³⁰⁴-⁹]+|\s*[:;,.""“”]+|\s+-+)$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Trailing();
}
