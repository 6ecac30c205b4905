using System.Collections.Frozen;
using System.Text;

namespace DtiPipeline.Core.OrgUnits.Normalising;

/// <summary>
/// One written Vietnamese syllable taken apart: its letters without tone, and its tone. A syllable has one tone wherever the mark stands, so
/// <c>hoà</c> and <c>hòa</c> are the same; <c>búk</c>, <c>krái</c> and <c>dơk</c> are no Vietnamese syllables and are left alone.
/// </summary>
/// <param name="Letters">Lower case, with hats, horns and breves: <c>hoa</c>, <c>thuy</c>, <c>mương</c>.</param>
/// <param name="Tone">The combining mark, or '\0' for the level tone.</param>
public readonly record struct VietnameseSyllable(string Letters, char Tone)
{
    private const string Tones = "\u0300\u0301\u0303\u0309\u0323";

    private static readonly string[] Initials =
        ["ngh", "ng", "nh", "gh", "gi", "qu", "kh", "ch", "ph", "th", "tr", "b", "c", "d", "đ", "g", "h", "k", "l", "m", "n", "p", "r", "s", "t", "v", "x", ""];

    private static readonly FrozenSet<string> Rhymes = (
        "a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây e ec em en eng eo ep et ê êch êm ên ênh êp êt êu "
        + "i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc oong op ot "
        + "ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uân uâng uât uây uc uê uêch uênh ui um un ung uôc uôi uôm uôn uông uôt up ut uy uya uych uyên uyêt uynh uyt uyu uơ "
        + "ư ưa ưc ưi ươc ươi ươm ươn ương ươp ươt ươu ưm ưn ưng ưt ưu y yêm yên yêng yêt yêu ynh yt ych").Split(' ').ToFrozenSet();

    /// <summary>Takes a lower-case NFC syllable apart. False when it is not written as Vietnamese.</summary>
    public static bool TryParse(string syllable, out VietnameseSyllable parsed)
    {
        var letters = new StringBuilder(syllable.Length);
        var tone = '\0';
        var tones = 0;
        foreach (var letter in syllable.Normalize(NormalizationForm.FormD))
        {
            if (Tones.Contains(letter, StringComparison.Ordinal))
            {
                tone = letter;
                tones++;
            }
            else
            {
                letters.Append(letter);
            }
        }
        parsed = new VietnameseSyllable(letters.ToString().Normalize(NormalizationForm.FormC), tone);
        return tones <= 1 && IsWritten(parsed.Letters);
    }

    private static bool IsWritten(string letters) =>
        Initials.Any(initial => letters.StartsWith(initial, StringComparison.Ordinal) && Rhymes.Contains(letters[initial.Length..]) && Fits(initial, letters));

    /// <summary>k, gh and ngh stand before e, ê, i, y; c and ng never do.</summary>
    private static bool Fits(string initial, string letters)
    {
        var next = letters[initial.Length];
        return initial switch
        {
            "k" or "gh" or "ngh" => next is 'e' or 'ê' or 'i' or 'y',
            "c" or "ng" => next is not ('e' or 'ê' or 'i' or 'y'),
            _ => true,
        };
    }
}
