namespace DtiPipeline.Web.Pages.Review;

/// <summary>How an office is named at the head of its papers.</summary>
/// <param name="Lines">In capitals: <c>ỦY BAN NHÂN DÂN</c>, <c>HUYỆN TUẦN GIÁO</c>.</param>
/// <param name="Place">The place in front of a date: <c>Tuần Giáo</c>; null where the name does not tell it.</param>
/// <param name="Head">Who signs: <c>TM. ỦY BAN NHÂN DÂN</c>, <c>CHỦ TỊCH</c>.</param>
public sealed record OfficeName(IReadOnlyList<string> Lines, string? Place, IReadOnlyList<string> Head)
{
    private static readonly string[] Kinds = ["Thành phố ", "Thị trấn ", "Thị xã ", "Huyện ", "Quận ", "Phường ", "Xã ", "Đặc khu "];

    /// <param name="level">Of the indicator set: <c>so</c>, <c>huyen</c>, <c>xa</c>.</param>
    public static OfficeName Of(string unit, string level)
    {
        var name = unit.ToUpperInvariant();
        if (level == "so")
            return new OfficeName([name], null, ["GIÁM ĐỐC"]);
        var kind = Array.Find(Kinds, kind => unit.StartsWith(kind, StringComparison.Ordinal));
        return new OfficeName(["ỦY BAN NHÂN DÂN", name], kind is null ? unit : unit[kind.Length..], ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"]);
    }
}
