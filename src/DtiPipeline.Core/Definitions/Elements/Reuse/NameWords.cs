using System.Collections.Frozen;
using System.Text;
using System.Text.RegularExpressions;
using DtiPipeline.Core.OrgUnits.Normalising;

namespace DtiPipeline.Core.Definitions.Elements.Reuse;

/// <summary>The words of a name that carry its meaning, without diacritics: documents write <c>hóa</c> and <c>hoá</c>.</summary>
internal static partial class NameWords
{
    // Taken out before the diacritics are: without them "bàn" (of "địa bàn") is the same as "bán".
    private static readonly FrozenSet<string> Empty = FrozenSet.Create(
        "số", "lượng", "tổng", "các", "có", "đã", "được", "của", "trên", "địa", "bàn", "về", "cho", "và", "hoặc", "tại", "theo", "ở", "trong", "từ",
        "với", "những", "là", "một");

    public static FrozenSet<string> Of(string name) => Word().Matches(name.Normalize(NormalizationForm.FormC).ToLowerInvariant())
        .Select(match => match.Value)
        .Where(word => !Empty.Contains(word))
        .Select(Diacritics.Remove)
        .ToFrozenSet();

    /// <summary>Shared words as a part of all their words; 0 where neither has any.</summary>
    public static decimal Overlap(FrozenSet<string> left, FrozenSet<string> right)
    {
        var shared = left.Count(right.Contains);
        var all = left.Count + right.Count - shared;
        return all == 0 ? 0m : (decimal)shared / all;
    }

    [GeneratedRegex(@"[\p{L}\p{N}]+", RegexOptions.NonBacktracking)]
    private static partial Regex Word();
}
