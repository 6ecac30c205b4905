using System.Text.RegularExpressions;
using DtiPipeline.Collection.Decoding.Values;

namespace DtiPipeline.Collection.Decoding.Tables;

/// <summary>
/// Knows the lines that official forms print around their figures whatever the source: place and day, who signs, who gets a copy, the number of the
/// page. They hold no figure; a row with one is never taken for such a line.
/// </summary>
internal static partial class ClosingLines
{
    private static readonly WordList Beginnings = new(["Người lập", "Lập biểu", "Nơi nhận", "Thủ trưởng", "TM. UBND", "TM. Ủy ban", "KT. Chủ tịch", "KT. Trưởng", "(Ký", "Ghi chú:"]);

    /// <param name="first">The row's first filled cell.</param>
    public static bool Is(string first) => Beginnings.Begins(first) || Day().IsMatch(first) || Page().IsMatch(first);

    [GeneratedRegex(@"^[^\d]{0,40}ngày\s*\d{0,2}\s*tháng\s*\d{0,2}\s*năm\s*\d{4}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Day();

    [GeneratedRegex(@"^(trang|page)\s*\d+(\s*/\s*\d+)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Page();
}
