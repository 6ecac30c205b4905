using System.Collections.Immutable;

namespace DtiPipeline.Core.OrgUnits.Normalising;

/// <summary>Words and abbreviations for types of units: <c>thị trấn</c>, <c>TT</c>, <c>T.P</c>, <c>H.</c></summary>
public static class UnitTypeWords
{
    private static readonly (string Type, string Word, string Plain, string[] Letters)[] Known =
    [
        ("Thành phố", "thành phố", "thanh pho", ["tp"]),
        ("Thị xã", "thị xã", "thi xa", ["tx"]),
        ("Thị trấn", "thị trấn", "thi tran", ["tt"]),
        ("Huyện", "huyện", "huyen", ["h"]),
        ("Quận", "quận", "quan", ["q"]),
        ("Phường", "phường", "phuong", ["p", "f"]),
        ("Xã", "xã", "xa", ["x"]),
        ("Tỉnh", "tỉnh", "tinh", []),
    ];

    /// <summary>Types that have communes below them.</summary>
    public static readonly ImmutableArray<string> AboveCommunes = ["Thành phố", "Thị xã", "Huyện", "Quận", "Tỉnh"];

    /// <summary>The type a text begins with, and what follows it; null when it begins with none.</summary>
    /// <param name="text">Lower case, NFC, single blanks.</param>
    /// <param name="isPlain">The text was written without any diacritics, so the words are looked for without them too.</param>
    public static (string Type, string After)? Split(string text, bool isPlain)
    {
        foreach (var (type, word, plain, letters) in Known)
        {
            var rest = AfterWord(text, word) ?? (isPlain ? AfterWord(text, plain) : null)
                ?? letters.Select(abbreviation => AfterAbbreviation(text, abbreviation)).FirstOrDefault(tail => tail is not null);
            if (rest is { Length: > 0 })
                return (type, rest);
        }
        return null;
    }

    /// <summary>The type that a text is and nothing else, such as the <c>TT</c> in <c>Tuần Giáo (TT)</c>.</summary>
    public static string? Whole(string text, bool isPlain) => Split(text + " #", isPlain) is (var type, "#") ? type : null;

    /// <summary>True for a version of that type; a city may stand below a province or in its place.</summary>
    public static bool Fits(string written, string type) => written == type || (written == "Thành phố" && type == "Thành phố Trung ương");

    private static string? AfterWord(string text, string word) =>
        text.StartsWith(word, StringComparison.Ordinal) && text.Length > word.Length && text[word.Length] is ' ' or '.' ? text[word.Length..].TrimStart(' ', '.') : null;

    private static string? AfterAbbreviation(string text, string letters)
    {
        var at = 0;
        var dotted = false;
        foreach (var letter in letters)
        {
            if (dotted && at < text.Length && text[at] == ' ')
                at++;
            if (at >= text.Length || text[at] != letter)
                return null;
            at++;
            dotted = at < text.Length && text[at] == '.';
            if (dotted)
                at++;
        }
        return dotted || (at < text.Length && text[at] == ' ') ? text[at..].TrimStart() : null;
    }
}
