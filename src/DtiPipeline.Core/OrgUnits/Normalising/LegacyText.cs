using System.Buffers;
using System.Collections.Immutable;
using System.Text;

namespace DtiPipeline.Core.OrgUnits.Normalising;

/// <summary>
/// A text from before Unicode, known by what its words become: when most words with marks are no Vietnamese syllables as they stand, and nearly all are
/// under one old encoding and under no other, that is how it was written. Judged over many words together, so that a name of another language among
/// them decides nothing; and only words that change are touched.
/// </summary>
public sealed class LegacyText
{
    /// <summary>Enough to be sure; a file of names has thousands.</summary>
    private const int MostWords = 2_000;

    private const int FewestWords = 2;

    /// <summary>UTF-8 stands first: it explains letters that were misread, never bytes that are not UTF-8.</summary>
    private static readonly ImmutableArray<(string Name, Func<string, string?> Repair)> Encodings =
        [("UTF-8", Utf8AsWindows.Repair), ("TCVN3", Tcvn3.Repair), ("VNI", Vni.Repair), ("windows-1258", Windows1258.Repair)];

    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouy");
    private static readonly SearchValues<char> EndsOfPassages = SearchValues.Create("\t\r\n,;|\"<>");

    private readonly Func<string, string?> _repair;

    private LegacyText(string encoding, Func<string, string?> repair, string written)
    {
        Encoding = encoding;
        _repair = repair;
        Written = written;
    }

    /// <summary><c>TCVN3</c>, <c>VNI</c>, <c>windows-1258</c>, or <c>UTF-8</c> that was once read as windows-1252.</summary>
    public string Encoding { get; }

    /// <summary>A word as it was written, for the note.</summary>
    public string Written { get; }

    /// <summary>The same word as it is read.</summary>
    public string Read => Repair(Written);

    /// <param name="samples">Texts in the order of the file. A few hundred words are enough.</param>
    /// <param name="areBytes">They are bytes that are no UTF-8, shown as letters of windows-1252; else they are letters as somebody else's program read them.</param>
    /// <returns>Null when the text is Unicode, or no single encoding explains it.</returns>
    public static LegacyText? Recognise(IEnumerable<string> samples, bool areBytes)
    {
        var words = samples.SelectMany(Words).Take(MostWords).CountBy(word => word, StringComparer.Ordinal).ToList();
        if (Share(words, word => word) is { Valid: var asItIs, Judged: var judged } && (judged == 0 || asItIs * 2 >= judged))
            return null;
        var likely = Encodings.Skip(areBytes ? 1 : 0).Select(encoding => (encoding, Share: Share(words, encoding.Repair)))
            .Where(candidate => candidate.Share.Valid >= FewestWords && candidate.Share.Valid * 10 >= candidate.Share.Judged * 8)
            .OrderByDescending(candidate => candidate.Share.Valid).Take(2).ToList();
        if (likely.Count == 0 || (likely.Count == 2 && likely[0].Share.Valid == likely[1].Share.Valid))
            return null;
        var (name, repair) = likely[0].encoding;
        return new LegacyText(name, repair, words.First(word => Judge(repair(word.Key)) == true).Key);
    }

    /// <summary>
    /// The text in Unicode, NFC. Capitals of TCVN3 come from a font, so its marked letters are all small: in a passage whose other letters are capitals
    /// they become capitals too; elsewhere their case is lost.
    /// </summary>
    public string Repair(string text)
    {
        var repaired = new StringBuilder(text.Length);
        var capitals = new bool[text.Length];
        if (Encoding == "TCVN3")
            MarkCapitals(text, capitals);
        for (var at = 0; at < text.Length;)
        {
            var end = EndOfWord(text, at);
            var word = end == at ? text[at..++end] : text[at..end];
            var meant = Ascii.IsValid(word) ? word : _repair(word) ?? word;
            repaired.Append(capitals[at] ? meant.ToUpperInvariant() : meant);
            at = end;
        }
        return repaired.ToString().Normalize(NormalizationForm.FormC);
    }

    /// <param name="words">With how often they occur: names of units come again in every row.</param>
    private static (int Valid, int Judged) Share(List<KeyValuePair<string, int>> words, Func<string, string?> read)
    {
        var (valid, judged) = (0, 0);
        foreach (var (word, times) in words)
            if (Judge(read(word)) is { } isValid)
            {
                judged += times;
                valid += isValid ? times : 0;
            }
        return (valid, judged);
    }

    /// <returns>Null where a word proves nothing: an abbreviation such as <c>ĐVT</c>, a mark by itself.</returns>
    private static bool? Judge(string? word)
    {
        if (word is null)
            return false;
        var small = word.Normalize(NormalizationForm.FormC).ToLowerInvariant();
        if (small.All(letter => letter == 'đ' || char.IsAsciiLetter(letter)) && !small.AsSpan().ContainsAny(Vowels))
            return null;
        return VietnameseSyllable.TryParse(small, out _);
    }

    /// <summary>Cells and lines are passages; each is in capitals or it is not.</summary>
    private static void MarkCapitals(string text, bool[] capitals)
    {
        for (var at = 0; at < text.Length;)
        {
            var length = text.AsSpan(at).IndexOfAny(EndsOfPassages);
            var end = length < 0 ? text.Length : at + length;
            var passage = text.AsSpan(at, end - at);
            var big = 0;
            var small = 0;
            foreach (var letter in passage)
            {
                big += char.IsAsciiLetterUpper(letter) ? 1 : 0;
                small += char.IsAsciiLetterLower(letter) ? 1 : 0;
            }
            capitals.AsSpan(at, end - at).Fill(big >= 2 && small == 0);
            at = end + 1;
        }
    }

    /// <summary>Words with anything beyond ASCII; the others are the same in every encoding.</summary>
    private static IEnumerable<string> Words(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            var end = EndOfWord(text, at);
            if (end > at && !Ascii.IsValid(text.AsSpan(at, end - at)))
                yield return text[at..end];
            at = end;
        }
    }

    /// <summary>Old encodings put letters where Latin has signs, so everything beyond ASCII belongs to a word, and of ASCII its letters.</summary>
    private static int EndOfWord(string text, int at)
    {
        while (at < text.Length && (!char.IsAscii(text[at]) || char.IsAsciiLetter(text[at])))
            at++;
        return at;
    }
}
