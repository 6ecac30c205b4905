using DtiPipeline.Core.OrgUnits.Normalising;

namespace DtiPipeline.Core.OrgUnits.Matching;

/// <summary>Totals and headings name no unit, whatever code or unit name stands beside them.</summary>
internal static class NoUnitRule
{
    /// <summary>Only as the whole text: <c>Cộng</c> is a total, <c>Cộng Hòa</c> is a commune's name.</summary>
    private static readonly string[] Totals = ["cộng", "tổng", "tổng số", "tổng cộng", "cộng chung", "tổng chung", "toàn huyện", "toàn tỉnh", "toàn thị xã", "toàn thành phố", "toàn quận", "toàn xã", "bình quân", "trung bình"];

    private static readonly string[] TotalBeginnings = ["tổng số", "tổng cộng", "tổng chung", "tổng toàn", "cộng toàn", "cộng các", "cộng số", "cộng (", "toàn huyện", "toàn tỉnh", "trong đó", "bình quân chung"];

    private static readonly string[] Headings = ["đơn vị", "tên đơn vị", "stt", "tt", "xã", "xã, thị trấn", "tên xã", "xã/thị trấn", "xã, phường, thị trấn", "địa bàn", "cấp xã", "cấp huyện", "cấp tỉnh", "ghi chú", "khác", "đơn vị khác"];

    private static readonly string[] HeadingBeginnings = ["các xã", "các phường", "các huyện", "các phòng", "các cơ quan", "các đơn vị", "khối xã", "khối huyện", "khối các", "khối cơ quan", "ubnd các xã", "ubnd cấp xã"];

    public static UnitMatch? Match(MatchRequest request)
    {
        var text = CaseFold.Of(RunningMarks.Strip(request.Name));
        if (IsAny(text, Totals, TotalBeginnings, request.IsPlain))
            return UnitMatch.NoUnit(MatchRules.Total);
        return IsAny(text, Headings, HeadingBeginnings, request.IsPlain) ? UnitMatch.NoUnit(MatchRules.Heading) : null;
    }

    private static bool IsAny(string text, string[] whole, string[] beginnings, bool isPlain) =>
        Array.Exists(whole, word => text == Written(word, isPlain)) || Array.Exists(beginnings, word => Begins(text, Written(word, isPlain)));

    private static bool Begins(string text, string word) =>
        text.StartsWith(word, StringComparison.Ordinal) && (text.Length == word.Length || !char.IsLetterOrDigit(word[^1]) || !char.IsLetterOrDigit(text[word.Length]));

    private static string Written(string word, bool isPlain) => isPlain ? Diacritics.Remove(word) : word;
}
