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
