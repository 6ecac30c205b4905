using System.Collections.Frozen;

namespace DtiPipeline.Core.People;

/// <summary>What the deeds in the record of what people did are called before readers. The record itself keeps the code.</summary>
public static class AuditDeeds
{
    private static readonly FrozenDictionary<string, (string Vi, string En)> Names = new Dictionary<string, (string Vi, string En)>(StringComparer.Ordinal)
    {
        ["account.created"] = ("Tạo tài khoản", "Account made"),
        ["account.disabled"] = ("Khóa tài khoản", "Account ended"),
        ["account.enabled"] = ("Mở lại tài khoản", "Account opened again"),
        ["account.password-set"] = ("Đặt mật khẩu", "Password set"),
        ["account.signed-in"] = ("Đăng nhập", "Signed in"),
        ["alert.resent"] = ("Gửi lại thông báo cảnh báo", "Message of an alert sent again"),
        ["appraisal.accept"] = ("Thẩm định: công nhận", "Appraisal: accepted"),
        ["appraisal.adjust"] = ("Thẩm định: điều chỉnh điểm", "Appraisal: points adjusted"),
        ["appraisal.answer"] = ("Thẩm định: đơn vị giải trình", "Appraisal: unit explained"),
        ["appraisal.ask"] = ("Thẩm định: yêu cầu giải trình", "Appraisal: explanation asked for"),
        ["appraisal.withdraw"] = ("Thẩm định: rút lại", "Appraisal: taken back"),
        ["audit.exported"] = ("Xuất sổ ghi", "Record exported"),
        ["evidence.swept"] = ("Dọn tệp minh chứng không còn dùng", "Unused file of evidence removed"),
        ["file.imported"] = ("Nạp tệp", "File brought in"),
        ["file.tried"] = ("Thử đọc tệp", "File tried"),
        ["key.created"] = ("Cấp khóa API", "API key issued"),
        ["key.ended"] = ("Hủy khóa API", "API key ended"),
        ["part.hand-over"] = ("Cơ quan bàn giao phần của mình", "Agency handed its part over"),
        ["part.send-back"] = ("Trả lại phần của cơ quan", "Agency's part sent back"),
        ["question.answered"] = ("Trả lời câu hỏi", "Question answered"),
        ["question.asked"] = ("Đặt câu hỏi", "Question asked"),
        ["result.published"] = ("Công bố kết quả", "Result published"),
        ["rows.viewed"] = ("Xem dòng nguồn", "Source rows seen"),
        ["run.started"] = ("Bấm chạy", "Run started"),
        ["group.replayed"] = ("Đếm lại một nhóm", "Group counted again"),
        ["word.decided"] = ("Quyết định nghĩa một chữ", "Meaning of a word decided"),
        ["sheet.exported"] = ("Xuất phiếu điểm", "Sheet exported"),
        ["schedule.backfill"] = ("Yêu cầu chạy bù", "Backfill asked for"),
        ["source.paused"] = ("Tạm dừng nguồn", "Source paused"),
        ["source.resumed"] = ("Hỏi lại nguồn theo lịch", "Source asked by schedule again"),
        ["unit.moved"] = ("Chuyển bước hồ sơ", "Submission moved"),
        ["unit.signed"] = ("Ký", "Signed off"),
        ["value.confirm"] = ("Xác nhận giá trị", "Value confirmed"),
        ["value.declare"] = ("Kê khai giá trị", "Value declared"),
        ["value.not-applicable"] = ("Ghi không áp dụng", "Value set aside as not applicable"),
        ["value.override"] = ("Sửa giá trị", "Value corrected"),
        ["value.withdraw"] = ("Rút lại quyết định", "Decision taken back"),
        ["values.confirm"] = ("Xác nhận hàng loạt", "Values confirmed together"),
        ["values.undo"] = ("Hoàn tác xác nhận hàng loạt", "Confirmation undone"),
        ["warehouse.backed-up"] = ("Sao lưu kho", "Warehouse backed up"),
        ["warehouse.restored"] = ("Phục hồi kho từ bản sao lưu", "Warehouse restored from a backup"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The codes that have a name.</summary>
    public static IEnumerable<string> Codes => Names.Keys;

    /// <summary>A deed's name in both languages; the code itself where an older or newer version wrote one that is unknown here.</summary>
    public static (string Vi, string En) NameOf(string code) => Names.TryGetValue(code, out var name) ? name : (code, code);
}
