using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace DtiPipeline.Web.Pages;

/// <summary>Something did not work: what, and what to do. Never a stack trace.</summary>
[AllowAnonymous, IgnoreAntiforgeryToken, ResponseCache(NoStore = true)]
public sealed class ErrorModel : SitePage
{
    public int Status { get; private set; }

    public string Title => Status switch
    {
        403 => Say("Không có quyền", "Not allowed"),
        404 => Say("Không có trang này", "No such page"),
        400 => Say("Trang đã mở quá lâu", "The page was open too long"),
        413 => Say("Tệp quá lớn", "The file is too large"),
        429 => Say("Quá nhiều lần thử", "Too many attempts"),
        _ => Say("Có lỗi trong chương trình", "The program failed"),
    };

    public string Advice => Status switch
    {
        403 => Say("Tài khoản của bạn không được làm việc này. Nếu cần, hãy nhờ người quản trị cấp quyền.", "Your account may not do this. If you need to, ask an administrator."),
        404 => Say("Địa chỉ không đúng, hoặc trang này không thuộc phạm vi của bạn.", "The address is wrong, or the page is outside your units."),
        400 => Say("Biểu mẫu đã hết hạn. Hãy quay lại, tải lại trang rồi gửi lần nữa; chưa có gì bị thay đổi.", "The form has expired. Go back, reload the page and send it again; nothing was changed."),
        413 => Say("Chưa có gì được lưu. Hãy quay lại và gửi tệp nhỏ hơn, hoặc ghi đường dẫn đến tệp.", "Nothing was stored. Go back and send a smaller file, or give a link to it."),
        429 => Say("Hãy đợi một phút rồi thử lại.", "Wait a minute, then try again."),
        _ => Say("Chưa có gì được lưu từ thao tác vừa rồi. Hãy thử lại; nếu vẫn lỗi, báo cho bộ phận vận hành kèm giờ xảy ra.", "Nothing of what you just did was stored. Try again; if it still fails, tell operations, with the time."),
    };

    public void OnGet(int? status) => Status = status ?? Response.StatusCode;

    public void OnPost(int? status) => OnGet(status);
}
