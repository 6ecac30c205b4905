using System.Collections.Frozen;
using System.Text;

namespace DtiPipeline.Core.OrgUnits.Normalising;

/// <summary>VNI-Windows text shown as Latin letters, a mark following its vowel: <c>Huyeän Tuaàn Giaùo</c>.</summary>
public static class Vni
{
    /// <summary>A letter that stands for itself with another shape; ô and ö are ơ and ư, and take marks in turn.</summary>
    private static readonly FrozenDictionary<char, string> Letters = new Dictionary<char, string>
    {
        ['ô'] = "ơ", ['ö'] = "ư", ['ñ'] = "đ", ['í'] = "í", ['ì'] = "ì", ['æ'] = "ỉ", ['ó'] = "ĩ", ['ò'] = "ị", ['î'] = "ỵ",
    }.ToFrozenDictionary();

    /// <summary>A mark behind its vowel, as combining marks.</summary>
    private static readonly FrozenDictionary<char, string> Marks = new Dictionary<char, string>
    {
        ['ù'] = "\u0301", ['ø'] = "\u0300", ['û'] = "\u0309", ['õ'] = "\u0303", ['ï'] = "\u0323",
        ['â'] = "\u0302", ['á'] = "\u0302\u0301", ['à'] = "\u0302\u0300", ['å'] = "\u0302\u0309", ['ã'] = "\u0302\u0303", ['ä'] = "\u0302\u0323",
        ['ê'] = "\u0306", ['é'] = "\u0306\u0301", ['è'] = "\u0306\u0300", ['ú'] = "\u0306\u0309", ['ü'] = "\u0306\u0303", ['ë'] = "\u0306\u0323",
    }.ToFrozenDictionary();

    /// <returns>NFC; null when a letter is none of the encoding's.</returns>
    public static string? Repair(string text)
    {
        var repaired = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            var small = char.ToLowerInvariant(letter);
            if (char.IsAscii(letter) || char.IsWhiteSpace(letter))
                repaired.Append(letter);
            else if (Marks.TryGetValue(small, out var marks) && repaired.Length > 0 && IsVowel(char.ToLowerInvariant(repaired[^1])))
                repaired.Append(marks);
            else if (Letters.TryGetValue(small, out var shape))
                repaired.Append(small == letter ? shape : shape.ToUpperInvariant());
            else
                return null;
        }
        return repaired.ToString().Normalize(NormalizationForm.FormC);
    }

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'o' or 'u' or 'y' or 'ơ' or 'ư';
}
