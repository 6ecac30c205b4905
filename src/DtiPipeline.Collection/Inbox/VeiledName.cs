using System.Text;
using System.Text.RegularExpressions;
using DtiPipeline.Core.Definitions.Connectors;

namespace DtiPipeline.Collection.Inbox;

/// <summary>
/// The name by which a file with personal data is kept: words of the definition and dates stay, other words and long numbers become their shape, and a
/// tag that only this landing can make keeps two files apart: <c>so_theo_doi_aaa aaa_2024-12~9f3c01aa.csv</c>.
/// </summary>
internal static partial class VeiledName
{
    /// <summary>The longest run of digits that is a date.</summary>
    private const int LongestDate = 8;

    /// <param name="tagOf">A few letters for a name, the same every time.</param>
    public static string Of(string name, StreamDefinition stream, Func<string, string> tagOf)
    {
        var known = Words().Matches($"{stream.Files} {stream.AsOf?.Pattern} {stream.Table?.AsOf?.Pattern} {stream.Table?.FileName}")
            .Select(word => word.Value.Normalize(NormalizationForm.FormC)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var (stem, ending) = (Path.GetFileNameWithoutExtension(name), Path.GetExtension(name));
        var veiled = Words().Replace(stem, word => known.Contains(word.Value) ? word.Value : PersonalText.Shape(word.Value));
        veiled = Digits().Replace(veiled, run => run.Length > LongestDate ? PersonalText.Shape(run.Value) : run.Value);
        return veiled == stem ? name : $"{veiled}~{tagOf(name)}{ending}";
    }

    [GeneratedRegex(@"\p{L}[\p{L}\p{M}]*", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Words();

    [GeneratedRegex(@"[0-9](?:[ .]?[0-9])*", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Digits();
}
