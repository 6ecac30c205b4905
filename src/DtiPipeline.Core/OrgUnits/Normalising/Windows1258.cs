using System.Collections.Frozen;
using System.Text;

namespace DtiPipeline.Core.OrgUnits.Normalising;

/// <summary>
/// windows-1258 bytes shown as Latin letters of windows-1252: <c>HuyêòÌn</c>. Tone marks are letters of their own there, behind the vowel they belong
/// to, so the text is composed afterwards.
/// </summary>
public static class Windows1258
{
    /// <summary>Where the two code pages differ; elsewhere a letter stands for itself.</summary>
    private static readonly FrozenDictionary<char, char> Letters = new Dictionary<char, char>
    {
        ['Ã'] = 'Ă', ['Ì'] = '\u0300', ['Ð'] = 'Đ', ['Ò'] = '\u0309', ['Õ'] = 'Ơ', ['Ý'] = 'Ư', ['Þ'] = '\u0303',
        ['ã'] = 'ă', ['ì'] = '\u0301', ['ð'] = 'đ', ['ò'] = '\u0323', ['õ'] = 'ơ', ['ý'] = 'ư', ['þ'] = '₫',
    }.ToFrozenDictionary();

    /// <summary>
    /// True where a tone mark stands behind its vowel as a letter, as no Vietnamese word is written: behind a vowel with a sign of its own, as a capital
    /// behind a small letter, or as a thorn. Most other letters of the code page are Vietnamese ones too, and show nothing.
    /// </summary>
    public static bool IsShown(string text)
    {
        for (var at = 1; at < text.Length; at++)
            if (text[at] is 'Þ' or 'þ'
                || (text[at] is 'Ì' or 'Ò' && char.IsLower(text[at - 1]))
                || (text[at] is 'Ì' or 'ì' or 'Ò' or 'ò' && text[at - 1] is 'â' or 'ê' or 'ô' or 'ã' or 'õ' or 'ý' or 'Â' or 'Ê' or 'Ô' or 'Ã' or 'Õ' or 'Ý'))
                return true;
        return false;
    }

    /// <returns>NFC; null when a letter is no Latin letter of the code page.</returns>
    public static string? Repair(string text)
    {
        var repaired = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (char.IsLetter(letter) && letter > '\u00FF' && letter is not ('ƒ' or 'Œ' or 'œ' or 'Ÿ'))
                return null;
            repaired.Append(Letters.GetValueOrDefault(letter, letter));
        }
        return repaired.ToString().Normalize(NormalizationForm.FormC);
    }
}
