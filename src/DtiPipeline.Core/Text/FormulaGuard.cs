using System.Globalization;

namespace DtiPipeline.Core.Text;

/// <summary>
/// Keeps a spreadsheet from running a text as a formula when it opens a file of values. Blanks and marks that nobody sees before the sign do not help
/// the sign, and neither does its full-width form, which some programs read as the narrow one.
/// </summary>
public static class FormulaGuard
{
    private const string Starts = "=+-@\t\r\n";

    /// <returns>The text, with an apostrophe before it where it could be a formula.</returns>
    public static string Of(string text) => IsRisky(text) ? "'" + text : text;

    public static bool IsRisky(string text)
    {
        foreach (var letter in text)
        {
            if (Starts.Contains(Narrow(letter), StringComparison.Ordinal))
                return true;
            if (!char.IsWhiteSpace(letter) && !char.IsControl(letter) && CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.Format)
                return false;
        }
        return false;
    }

    // Full-width forms lie at one distance from the narrow ones; minus has forms of its own.
    private static char Narrow(char letter) => letter switch
    {
        >= '\uFF01' and <= '\uFF5E' => (char)(letter - 0xFEE0),
        '\u2212' or '\uFE63' => '-',
        '\uFE62' => '+',
        '\uFE66' => '=',
        '\uFE6B' => '@',
        _ => letter,
    };
}
