using System.Collections.Frozen;
using System.Text;

namespace DtiPipeline.Core.OrgUnits.Normalising;

/// <summary>TCVN3 (ABC) bytes shown as Latin letters: <c>HuyÖn TuÇn Gi¸o</c>.</summary>
public static class Tcvn3
{
    private static readonly FrozenDictionary<char, char> Letters = Pairs(
        "\u00B5\u00B8\u00B6\u00B7\u00B9", "àáảãạ", "\u00A8\u00BB\u00BE\u00BC\u00BD\u00C6", "ăằắẳẵặ", "\u00A9\u00C7\u00CA\u00C8\u00C9\u00CB", "âầấẩẫậ", "\u00AE", "đ",
        "\u00CC\u00D0\u00CE\u00CF\u00D1", "èéẻẽẹ", "\u00AA\u00D2\u00D5\u00D3\u00D4\u00D6", "êềếểễệ", "\u00D7\u00DD\u00D8\u00DC\u00DE", "ìíỉĩị", "\u00DF\u00E3\u00E1\u00E2\u00E4", "òóỏõọ",
        "\u00AB\u00E5\u00E8\u00E6\u00E7\u00E9", "ôồốổỗộ", "\u00AC\u00EA\u00ED\u00EB\u00EC\u00EE", "ơờớởỡợ", "\u00EF\u00F3\u00F1\u00F2\u00F4", "ùúủũụ",
        "\u00AD\u00F5\u00F8\u00F6\u00F7\u00F9", "ưừứửữự", "\u00FA\u00FD\u00FB\u00FC\u00FE", "ỳýỷỹỵ", "\u00A1\u00A2\u00A7\u00A3\u00A4\u00A5\u00A6", "ĂÂĐÊÔƠƯ");

    /// <returns>Null when a letter is none of the encoding's.</returns>
    public static string? Repair(string text)
    {
        var repaired = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (Letters.TryGetValue(letter, out var meant))
                repaired.Append(meant);
            else if (char.IsAscii(letter) || char.IsWhiteSpace(letter))
                repaired.Append(letter);
            else
                return null;
        }
        return repaired.ToString();
    }

    private static FrozenDictionary<char, char> Pairs(params ReadOnlySpan<string> groups)
    {
        var pairs = new Dictionary<char, char>();
        for (var group = 0; group < groups.Length; group += 2)
            for (var at = 0; at < groups[group].Length; at++)
                pairs.Add(groups[group][at], groups[group + 1][at]);
        return pairs.ToFrozenDictionary();
    }
}
