using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Review;

/// <summary>Refusals as a person reads them: what is missing, and what to do.</summary>
public static class DecisionRefusals
{
    public static string Text(this DecisionRefusal refusal, Language language) => language == Language.Vi ? Vietnamese(refusal) : English(refusal);

    private static string Vietnamese(DecisionRefusal refusal) => refusal switch
    {
        DecisionRefusal.RoundClosed => "Đợt báo cáo này đã chốt hoặc chưa mở, không thay đổi số liệu được.",
        DecisionRefusal.Locked => "Số này đang khoá vì phiếu của đơn vị đã trình hoặc đã ký. Muốn sửa, lãnh đạo trả lại phiếu hoặc mở lại số này ở trang Trình ký.",
        DecisionRefusal.NothingToConfirm => "Chưa có số để xác nhận. Nếu không nguồn nào cung cấp số này, hãy kê khai.",
        DecisionRefusal.NothingToCorrect => "Chưa có nguồn nào cho số này nên không có gì để sửa. Hãy dùng phần kê khai.",
        DecisionRefusal.SourceGives => "Đã có nguồn cho số này nên không kê khai. Nếu số của nguồn sai, hãy dùng phần sửa.",
        DecisionRefusal.SameAsSource => "Số bạn nhập giống số của nguồn. Nếu số của nguồn đúng, chỉ cần bấm xác nhận.",
        DecisionRefusal.NothingToWithdraw => "Không có quyết định nào để rút lại.",
        DecisionRefusal.ValueMissing => "Hãy nhập giá trị.",
        DecisionRefusal.ValueUnreadable => "Không đọc được giá trị bạn nhập.",
        DecisionRefusal.ReasonCodeMissing => "Hãy chọn lý do.",
        DecisionRefusal.ReasonMissing => "Hãy viết rõ lý do, ít nhất vài từ.",
        DecisionRefusal.EvidenceMissing => "Hãy đính kèm tệp minh chứng hoặc ghi đường dẫn đến minh chứng.",
        DecisionRefusal.TitleMissing => "Hãy ghi tên tài liệu minh chứng.",
        DecisionRefusal.DocumentMissing => "Hãy ghi số, ký hiệu và ngày của văn bản cho phép không áp dụng.",
        DecisionRefusal.NoRuleForIt => "Văn bản của bộ chỉ số không có trường hợp nào cho phép không áp dụng chỉ tiêu này.",
        DecisionRefusal.FileTooLarge => $"Tệp lớn hơn {EvidenceType.LargestFile / (1024 * 1024)} MB. Hãy giảm dung lượng, hoặc ghi đường dẫn đến tệp.",
        DecisionRefusal.FileKind => $"Tệp không thuộc loại được nhận ({EvidenceType.Names}). Loại tệp được xét theo nội dung, không theo tên.",
        DecisionRefusal.FileNotKept => "Máy chủ không lưu được tệp vì ổ đĩa đầy hoặc thư mục không cho ghi; nội dung bạn đã nhập vẫn còn trên trang này. Hãy báo cán bộ vận hành, hoặc ghi đường dẫn đến tệp.",
        DecisionRefusal.LinkUnusable => "Đường dẫn phải bắt đầu bằng https:// hoặc http://.",
        DecisionRefusal.DateUnreadable => "Ngày của văn bản viết dạng ngày/tháng/năm, ví dụ 31/12/2024.",
        _ => "Lý do dài quá. Hãy viết gọn lại, chi tiết để trong tài liệu minh chứng.",
    };

    private static string English(DecisionRefusal refusal) => refusal switch
    {
        DecisionRefusal.RoundClosed => "This round is closed, or not open yet; its figures cannot be changed.",
        DecisionRefusal.Locked => "This figure is locked, since the unit's sheet was submitted or signed. To change it, the leader sends the sheet back or reopens the figure on the sign-off page.",
        DecisionRefusal.NothingToConfirm => "There is no figure to confirm. If no source gives it, declare it.",
        DecisionRefusal.NothingToCorrect => "No source gives this figure, so there is nothing to correct. Declare it.",
        DecisionRefusal.SourceGives => "A source gives this figure, so it is not declared. If the source is wrong, correct it.",
        DecisionRefusal.SameAsSource => "What you give is the source's figure. If that is right, just confirm it.",
        DecisionRefusal.NothingToWithdraw => "There is no decision to take back.",
        DecisionRefusal.ValueMissing => "Give a value.",
        DecisionRefusal.ValueUnreadable => "What you typed cannot be read as a value.",
        DecisionRefusal.ReasonCodeMissing => "Choose a reason.",
        DecisionRefusal.ReasonMissing => "Say why, in a few words at least.",
        DecisionRefusal.EvidenceMissing => "Attach a file as evidence, or give a link to it.",
        DecisionRefusal.TitleMissing => "Say what the evidence is.",
        DecisionRefusal.DocumentMissing => "Give number and date of the document that allows it.",
        DecisionRefusal.NoRuleForIt => "The set's document knows no case in which this indicator does not apply.",
        DecisionRefusal.FileTooLarge => $"The file is larger than {EvidenceType.LargestFile / (1024 * 1024)} MB. Make it smaller, or give a link to it.",
        DecisionRefusal.FileKind => $"The file is of no kind that is taken ({EvidenceType.Names}). The bytes tell, not the name.",
        DecisionRefusal.FileNotKept => "The server cannot keep the file: its disk is full, or the folder lets nobody write. What you typed is still on this page. Tell operations, or give a link to the file.",
        DecisionRefusal.LinkUnusable => "A link begins with https:// or http://.",
        DecisionRefusal.DateUnreadable => "Write the document's date as day/month/year, such as 31/12/2024.",
        _ => "The reason is too long. Keep it short, the details belong in the evidence.",
    };
}
