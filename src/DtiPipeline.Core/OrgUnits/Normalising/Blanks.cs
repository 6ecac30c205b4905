using System.Globalization;
using System.Text;

namespace DtiPipeline.Core.OrgUnits.Normalising;

/// <summary>
/// NFC first, then every kind of blank (no-break, narrow, tab, line break) to single spaces, invisible characters away, ends trimmed. NFC comes first
/// because Vietnamese keyboards and windows-1258 give letters that are neither composed nor decomposed (base with hat composed, tone combining).
/// </summary>
public static class Blanks
{
    /// <example><c>"Xã\u00A0\nMường  Mùn "</c> gives <c>"Xã Mường Mùn"</c>.</example>
    public static string Collapse(string text)
    {
        var composed = text.Normalize(NormalizationForm.FormC);
        var kept = new StringBuilder(composed.Length);
        foreach (var letter in composed)
        {
            if (char.IsWhiteSpace(letter))
            {
                if (kept.Length > 0 && kept[^1] != ' ')
                    kept.Append(' ');
            }
            else if (!IsInvisible(letter))
            {
                kept.Append(letter);
            }
        }
        return kept.ToString().TrimEnd();
    }

    /// <summary>Zero-width spaces, byte order marks, soft hyphens, control characters: nobody sees them, so they cannot tell two words apart.</summary>
    private static bool IsInvisible(char letter) => char.GetUnicodeCategory(letter) is UnicodeCategory.Format or UnicodeCategory.Control;
}
