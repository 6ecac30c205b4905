using System.Text;

namespace DtiPipeline.Collection.Decoding.Values;

/// <summary>
/// The one form in which text is kept and compared: NFC, all kinds of blank one space, none at the ends, nothing invisible. Vietnamese offices
/// send letters composed in three ways, non-breaking spaces and line breaks inside cells; two spellings of one word must not be two words.
/// </summary>
internal static class CleanText
{
    private const char SoftHyphen = '\u00AD';
    private const char ZeroWidthSpace = '\u200B';
    private const char ByteOrderMark = '\uFEFF';

    /// <returns>The same instance where nothing has to change, which is the rule.</returns>
    public static string Of(string text)
    {
        if (IsClean(text))
            return text;
        var composed = IsComposed(text) ? text : text.Normalize(NormalizationForm.FormC);
        var clean = new StringBuilder(composed.Length);
        var pendingBlank = false;
        foreach (var letter in composed)
        {
            if (IsInvisible(letter))
                continue;
            if (IsBlank(letter))
            {
                pendingBlank = clean.Length > 0;
                continue;
            }
            if (pendingBlank)
                clean.Append(' ');
            pendingBlank = false;
            clean.Append(letter);
        }
        return clean.ToString();
    }

    private static bool IsClean(string text)
    {
        // Codes, numbers and days are all of this: one look at many letters at once.
        if (text.AsSpan().IndexOfAnyExceptInRange('!', '~') < 0)
            return true;
        var afterBlank = true;
        foreach (var letter in text)
        {
            if (letter == ' ')
            {
                if (afterBlank)
                    return false;
                afterBlank = true;
                continue;
            }
            if (IsBlank(letter) || IsInvisible(letter) || !IsSurelyComposed(letter))
                return false;
            afterBlank = false;
        }
        return !afterBlank || text.Length == 0;
    }

    private static bool IsComposed(string text)
    {
        foreach (var letter in text)
            if (!IsSurelyComposed(letter))
                return false;
        return true;
    }

    /// <summary>Latin letters with their marks in one character, and common punctuation: nothing that NFC could change. Asking the system for every cell would cost more than reading it.</summary>
    private static bool IsSurelyComposed(char letter) => letter is < '\u0300' or (>= '\u1E00' and <= '\u1EFF') or (>= '\u2010' and <= '\u2027');

    private static bool IsBlank(char letter) => char.IsWhiteSpace(letter) || char.IsControl(letter);

    private static bool IsInvisible(char letter) => letter is SoftHyphen or ZeroWidthSpace or ByteOrderMark;
}
