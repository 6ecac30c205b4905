using DtiPipeline.Core.Definitions.Processes;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Submitting;

namespace DtiPipeline.Web.Pages.Review;

/// <summary>Words about a unit's way to a result.</summary>
internal static class SubmissionText
{
    public static string Of(SignatureStanding standing, Language language) => (standing, language) switch
    {
        (SignatureStanding.Holds, Language.Vi) => "Chữ ký còn đúng với số liệu hiện tại",
        (SignatureStanding.EvidenceRenewed, Language.Vi) => "Số liệu vẫn như bản đã ký, minh chứng có cập nhật",
        (SignatureStanding.Superseded, Language.Vi) => "Đã ký, nhưng số liệu hiện tại đã khác bản ký",
        (SignatureStanding.Holds, _) => "the signature holds for the figures of today",
        (SignatureStanding.EvidenceRenewed, _) => "signed; the figures are the same, the evidence was renewed",
        _ => "signed, superseded: the figures of today are others",
    };

    /// <summary>The class of a mark on a page.</summary>
    public static string Mark(SignatureStanding standing) => standing switch { SignatureStanding.Holds => "done", SignatureStanding.EvidenceRenewed => "renewed", _ => "mark" };

    public static string Of(AgencyPartState state, Language language) => (state, language) switch
    {
        (AgencyPartState.Awaited, Language.Vi) => "chưa gửi",
        (AgencyPartState.HandedOver, Language.Vi) => "đã gửi",
        (AgencyPartState.ChangedSince, Language.Vi) => "đã gửi, sau đó số liệu có thay đổi",
        (AgencyPartState.SentBack, Language.Vi) => "bị trả lại",
        (AgencyPartState.Awaited, _) => "not handed over",
        (AgencyPartState.HandedOver, _) => "handed over",
        (AgencyPartState.ChangedSince, _) => "handed over, changed since",
        _ => "sent back",
    };

    /// <summary>What a move will do, said before anybody takes it.</summary>
    public static string Effect(Process process, ProcessMove move, Language language)
    {
        var to = process.State(move.To);
        var title = to.TitleIn(language);
        return (move.Does, to.Opens, language) switch
        {
            (MoveDeed.Sign, _, Language.Vi) => "Chữ ký gắn với đúng số liệu và minh chứng ghi dưới đây. Sau khi ký, mọi số bị khoá; nếu đêm sau có số khác, trang này chỉ rõ khác ở đâu.",
            (MoveDeed.Sign, _, _) => "The signature binds exactly the figures and the evidence below. Then all figures are locked; if a later night brings others, this page shows exactly which.",
            (MoveDeed.Reopen, _, Language.Vi) => "Chỉ những số được chọn sửa được, đến hết ngày ghi; mọi số khác vẫn khoá. Sau đó cán bộ trình lại và lãnh đạo ký lại.",
            (MoveDeed.Reopen, _, _) => "Only the figures chosen can be changed, until the day given; all others stay locked. Then the officer submits again and the leader signs again.",
            (_, StateOpening.Values, Language.Vi) => $"Phiếu trở về “{title}”: cán bộ sửa được mọi số.",
            (_, StateOpening.Values, _) => $"The sheet goes back to “{title}”: all figures can be changed.",
            (_, StateOpening.ReopenedValues, Language.Vi) => $"Phiếu trở về “{title}”: chỉ sửa được các số đã mở lại còn hạn.",
            (_, StateOpening.ReopenedValues, _) => $"The sheet goes back to “{title}”: only the reopened figures can be changed.",
            (_, StateOpening.Appraisal, Language.Vi) => $"Phiếu chuyển sang “{title}”: hội đồng thẩm định bản đã ký.",
            (_, StateOpening.Appraisal, _) => $"The sheet moves on to “{title}”: the council appraises what was signed.",
            (_, _, Language.Vi) => $"Phiếu chuyển sang “{title}”. Từ lúc đó số liệu bị khoá, không ai sửa được cho đến khi phiếu được trả lại.",
            _ => $"The sheet moves on to “{title}”. From then on the figures are locked until it is sent back.",
        };
    }
}
