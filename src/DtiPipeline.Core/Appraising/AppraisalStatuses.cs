using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Appraising;

/// <summary>An appraisal's status in people's words.</summary>
public static class AppraisalStatuses
{
    public static string Text(this AppraisalStatus status, Language language) => language == Language.Vi ? Vietnamese(status) : English(status);

    /// <summary>Said of a question whose day passed without an answer, also when somebody answered later or the council concluded since.</summary>
    public static string MissedDay(Language language) => language == Language.Vi ? "không giải trình đúng hạn" : "not explained in time";

    private static string Vietnamese(AppraisalStatus status) => status switch
    {
        AppraisalStatus.Open => "chưa thẩm định",
        AppraisalStatus.Asked => "chờ giải trình",
        AppraisalStatus.Overdue => "không giải trình đúng hạn",
        AppraisalStatus.Answered => "đã giải trình, chờ kết luận",
        AppraisalStatus.Changed => "đã ký lại, cần xem lại",
        AppraisalStatus.Accepted => "chấp nhận",
        _ => "điều chỉnh",
    };

    private static string English(AppraisalStatus status) => status switch
    {
        AppraisalStatus.Open => "not appraised",
        AppraisalStatus.Asked => "waiting for an explanation",
        AppraisalStatus.Overdue => "not explained in time",
        AppraisalStatus.Answered => "explained, to be concluded",
        AppraisalStatus.Changed => "signed anew, to be looked at again",
        AppraisalStatus.Accepted => "accepted",
        _ => "adjusted",
    };
}
