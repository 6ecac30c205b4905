using System.Text.RegularExpressions;
using DtiPipeline.Core.Definitions.Connectors.Fields;

namespace DtiPipeline.Collection.Decoding.Tables;

/// <summary>
/// Units of money as official forms print them. Multiples are known wherever they stand; plain "đồng" only in brackets or after "đơn vị", since it is
/// part of many other words (hợp đồng, hội đồng, cộng đồng).
/// </summary>
internal static partial class MoneyWords
{
    /// <summary>The first unit that a text names beside a number's meaning; null for none.</summary>
    public static MoneyUnit? In(string text) => Multiple().Match(text) is { Success: true } multiple ? UnitOf(multiple.Groups["unit"].Value)
        : Plain().IsMatch(text) ? MoneyUnit.Dong : null;

    /// <summary>The unit after "ĐVT" or "Đơn vị tính"; null where no such notice stands in the text, or it is about something else.</summary>
    public static MoneyUnit? NoticeIn(string text) => Notice().Match(text) is { Success: true } notice
        ? In(notice.Value) ?? (notice.Value.EndsWith("đồng", StringComparison.OrdinalIgnoreCase) ? MoneyUnit.Dong : null)
        : null;

    private static MoneyUnit UnitOf(string word) => char.ToLowerInvariant(word[0]) switch
    {
        'n' or '1' => MoneyUnit.ThousandDong,
        't' when word.StartsWith("tr", StringComparison.OrdinalIgnoreCase) => MoneyUnit.MillionDong,
        _ => MoneyUnit.BillionDong,
    };

    [GeneratedRegex(@"\b((?<unit>nghìn|ngàn|1\.?000|triệu|tỷ|tỉ)\s*(đồng|vnđ|đ\b)|(?<unit>trđ|tr\.đ))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Multiple();

    [GeneratedRegex(@"[\(\[]\s*(đồng|vnđ|đ)\s*[\)\]]|(đơn vị|đvt)[^:]{0,10}:?\s*(đồng|vnđ)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Plain();

    [GeneratedRegex(@"(đvt|đơn vị tính|đơn vị)\s*:?\s*(nghìn|ngàn|1\.?000|triệu|trđ|tr\.đ|tỷ|tỉ)?\s*(đồng|vnđ)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Notice();
}
