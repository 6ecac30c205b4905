using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Appraising;

/// <summary>Refusals in people's words, each with what to do.</summary>
public static class AppraisalRefusals
{
    public static string Text(this AppraisalRefusal refusal, Language language) => language == Language.Vi ? Vietnamese(refusal) : English(refusal);

    private static string Vietnamese(AppraisalRefusal refusal) => refusal switch
    {
        AppraisalRefusal.NotOpen => "Phiếu này đang không ở bước thẩm định, nên không ghi được kết luận.",
        AppraisalRefusal.QuestionOpen => "Đơn vị còn thời hạn giải trình. Hãy chờ giải trình hoặc hết hạn; nếu không cần nữa, hãy rút yêu cầu rồi kết luận.",
        AppraisalRefusal.NothingAsked => "Chỉ tiêu này không còn yêu cầu giải trình nào đang chờ.",
        AppraisalRefusal.NothingToWithdraw => "Không có kết luận hay yêu cầu nào để rút lại.",
        AppraisalRefusal.PointsMissing => "Hãy nhập điểm thẩm định.",
        AppraisalRefusal.PointsUnusable => "Điểm thẩm định phải từ 0 đến điểm tối đa của chỉ tiêu, với số chữ số thập phân mà bộ chỉ số công bố.",
        AppraisalRefusal.SameAsSelf => "Điểm nhập vào bằng điểm tự chấm. Nếu đồng ý, hãy chọn “Chấp nhận”.",
        AppraisalRefusal.ReasonMissing => "Hãy viết rõ, ít nhất vài từ.",
        AppraisalRefusal.ReasonTooLong => "Nội dung dài quá. Hãy viết gọn lại, chi tiết để trong văn bản kèm theo.",
        AppraisalRefusal.DueMissing => "Hãy ghi hạn giải trình dạng ngày/tháng/năm, ví dụ 31/12/2024.",
        _ => "Hạn giải trình phải từ hôm nay trở đi.",
    };

    private static string English(AppraisalRefusal refusal) => refusal switch
    {
        AppraisalRefusal.NotOpen => "The unit is not being appraised now, so nothing can be found on it.",
        AppraisalRefusal.QuestionOpen => "The unit still has time to explain. Wait for that, or take the question back and then conclude.",
        AppraisalRefusal.NothingAsked => "Nothing is asked on this indicator.",
        AppraisalRefusal.NothingToWithdraw => "There is no finding or question to take back.",
        AppraisalRefusal.PointsMissing => "Give the points.",
        AppraisalRefusal.PointsUnusable => "Points are from 0 to the indicator's maximum, with the decimals that the set publishes.",
        AppraisalRefusal.SameAsSelf => "These are the unit's own points. If they are right, accept them.",
        AppraisalRefusal.ReasonMissing => "Say it in a few words at least.",
        AppraisalRefusal.ReasonTooLong => "The text is too long. Keep it short, the details belong in a paper.",
        AppraisalRefusal.DueMissing => "Give the last day for an explanation as day/month/year, such as 31/12/2024.",
        _ => "The last day for an explanation is today or later.",
    };
}
