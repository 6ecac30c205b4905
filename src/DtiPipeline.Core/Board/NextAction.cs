using System.Collections.Frozen;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Board;

/// <summary>The one thing to do next about a cause, in words that tell who does it.</summary>
public sealed record NextAction(string Vi, string En)
{
    private static readonly FrozenDictionary<CauseKind, NextAction> Table = new Dictionary<CauseKind, NextAction>
    {
        [CauseKind.SourceDown] = new(
            "Gọi cơ quan quản lý hệ thống, hỏi bao giờ dùng lại được; lượt chạy sau tự lấy bù.",
            "Call the agency that runs the system and ask when it is back; the next run catches up by itself."),
        [CauseKind.AccessRefused] = new(
            "Xin cơ quan quản lý cấp lại quyền hoặc khóa truy cập, đặt khóa mới trên máy chủ rồi chạy lại nguồn này.",
            "Ask the agency for a new right or key, set it on the server, then run this source again."),
        [CauseKind.SettingMissing] = new(
            "Vận hành đặt giá trị còn thiếu trên máy chủ (tên nằm trong nguyên nhân) rồi chạy lại nguồn này.",
            "Operations sets what is missing on the server (the cause names it), then runs this source again."),
        [CauseKind.AnswerUnexpected] = new(
            "Chạy `dti connectors check` cho nguồn này, so câu trả lời với tài liệu của hệ thống, sửa định nghĩa nguồn.",
            "Run `dti connectors check` on this source, hold its answer against the system's documents, and mend the definition."),
        [CauseKind.FileUnusable] = new(
            "Xin cơ quan gửi lại tệp mở được, không đặt mật khẩu, rồi nạp ở trang Nạp tệp.",
            "Ask the agency for a file that opens, without a password, and bring it on the page for files."),
        [CauseKind.LandingDamaged] = new(
            "Vận hành lấy lại bản gốc từ bản sao lưu; không còn thì xin cơ quan gửi lại.",
            "Operations restores the bytes from a backup; where there is none, the agency sends them again."),
        [CauseKind.FormChanged] = new(
            "Mở tệp cạnh mẫu đã thống nhất: sai mẫu thì xin gửi lại, đổi mẫu thật thì báo người quản lý dữ liệu sửa định nghĩa.",
            "Open the file beside the agreed form: if it is wrong ask for the right one, if the form has changed tell the data steward."),
        [CauseKind.FileDiffers] = new(
            "Mở tệp cạnh tệp lần trước: sai thì xin tệp đúng; đúng thì người quản lý dữ liệu chấp nhận tệp này trong định nghĩa nguồn.",
            "Open the file beside the last one: if it is wrong ask for the right one; if it is right the data steward accepts it in the definition."),
        [CauseKind.RowsRefused] = new(
            "Mở trang Dòng bị từ chối, gửi cơ quan vị trí và lý do để sửa, rồi nạp lại tệp.",
            "Open the page of refused rows, send the agency their places and reasons, and bring the corrected file."),
        [CauseKind.WordUnknown] = new(
            "Người quản lý dữ liệu thêm từ này vào bảng quy đổi; lượt chạy sau tự tính lại.",
            "The data steward adds the word to its crosswalk; the next run counts again by itself."),
        [CauseKind.MappingUnfit] = new(
            "Người quản lý dữ liệu xem ánh xạ của luồng này cùng phát hiện ở trang lượt chạy.",
            "The data steward looks at this stream's mapping together with what the run found."),
        [CauseKind.NothingArrived] = new(
            "Nhắc cơ quan gửi số liệu; nhận được tệp thì nạp ở trang Nạp tệp.",
            "Remind the agency to send its figures; bring the file on the page for files when it comes."),
        [CauseKind.NotCollected] = new(
            "Vận hành chạy một lượt thu thập; nếu lịch đêm đã dừng thì bật lại.",
            "Operations starts a run; where the nightly schedule has stopped, start it again."),
        [CauseKind.ValuesAbsent] = new(
            "Nhắc đơn vị báo cáo phần còn thiếu, hoặc để cán bộ đơn vị kê khai kèm minh chứng.",
            "Remind the units of what is missing, or have their officers declare it with evidence."),
        [CauseKind.ReferenceMissing] = new(
            "Người quản lý dữ liệu nhập số đối chiếu còn thiếu kèm văn bản nguồn.",
            "The data steward enters the missing reference value with its document."),
        [CauseKind.RunBroken] = new(
            "Mở trang của lượt chạy, sửa nguyên nhân rồi chạy lại; điểm đang hiện là của lượt trước.",
            "Open the page of the run, mend the cause and run again; scores shown are those of the run before."),
        [CauseKind.ClosedIncomplete] = new(
            "Ghi nhận phần thiếu khi báo cáo; số gửi muộn chỉ vào được bản đề nghị điều chỉnh.",
            "Report what is missing; figures that come late can only go into a proposed restatement."),
    }.ToFrozenDictionary();

    public static NextAction For(CauseKind kind) => Table[kind];

    public string In(Language language) => language == Language.Vi ? Vi : En;
}
