using DtiPipeline.Core.Definitions.Processes;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Submitting;

/// <summary>Refusals as a person reads them: what is in the way, and what to do.</summary>
public static class MoveRefusals
{
    public static string Text(this MoveRefusal refusal, Language language) => language == Language.Vi ? Vietnamese(refusal) : English(refusal);

    private static string Vietnamese(MoveRefusal refusal) => refusal.Need switch
    {
        MoveNeed.Checks => $"Còn {refusal.Count} kiểm tra chặn chưa đạt. Hãy sửa số liệu rồi trình lại.",
        MoveNeed.AgencyParts => $"Còn {refusal.Count} cơ quan chủ trì chưa gửi phần của mình: {string.Join("; ", refusal.Names)}.",
        MoveNeed.Reason => "Hãy ghi rõ lý do, ít nhất vài từ.",
        MoveNeed.Change => "Số liệu vẫn đúng như bản đã ký, không cần ký lại.",
        _ => $"Còn {refusal.Count} chỉ tiêu hội đồng chưa kết luận.",
    };

    private static string English(MoveRefusal refusal) => refusal.Need switch
    {
        MoveNeed.Checks => $"Blocking checks that are broken: {refusal.Count}. Put the figures right first.",
        MoveNeed.AgencyParts => $"Agencies that have not handed over their part: {string.Join("; ", refusal.Names)}.",
        MoveNeed.Reason => "Say why, in a few words at least.",
        MoveNeed.Change => "The figures are still those that were signed; there is nothing to sign anew.",
        _ => $"Indicators on which the council has not found yet: {refusal.Count}.",
    };
}
