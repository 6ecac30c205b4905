using System.Collections.Immutable;

namespace DtiPipeline.Core.OrgUnits.Normalising;

/// <summary>
/// Makes <c>hoà</c> and <c>hòa</c> one. Only in names all of whose syllables are Vietnamese: a rule run over every name has damaged Tây Nguyên
/// names in a public list. i and y stay apart, since in names they are not the same (Vĩ Dạ, Vỹ Dạ).
/// </summary>
public static class TonePlacement
{
    /// <summary>A key that is equal for two spellings of a lower-case NFC name that differ only in where the tone mark stands.</summary>
    public static string Key(string name)
    {
        if (name.Contains('\'', StringComparison.Ordinal))
            return name;
        var words = name.Split(' ');
        var keys = ImmutableArray.CreateBuilder<string>(words.Length);
        foreach (var word in words)
        {
            if (word.All(letter => letter == '-' || char.IsAsciiDigit(letter)))
                keys.Add(word);
            else if (VietnameseSyllable.TryParse(word, out var syllable))
                keys.Add(syllable.Tone == '\0' ? syllable.Letters : $"{syllable.Letters}\u2019{(int)syllable.Tone - 0x300}");
            else
                return name;
        }
        return string.Join(' ', keys);
    }
}
