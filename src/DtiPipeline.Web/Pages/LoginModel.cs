using System.Globalization;
using DtiPipeline.Core.Periods;
using DtiPipeline.Pipeline.People;
using DtiPipeline.Web.Hosting;
using DtiPipeline.Web.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace DtiPipeline.Web.Pages;

/// <summary>Signing in.</summary>
[AllowAnonymous, EnableRateLimiting(Site.SignInLimit)]
public sealed class LoginModel(SignIn signIn) : SitePage
{
    /// <summary>What went wrong; null on the first look.</summary>
    public string? Message { get; private set; }

    public string Login { get; private set; } = "";

    /// <summary>A form was sent after the session had ended: what was in it is not stored.</summary>
    public bool IsUnsaved => Request.Query.ContainsKey("unsaved");

    public async Task<IActionResult> OnPostAsync(string? login, string? password, string? next, CancellationToken cancellation)
    {
        var result = await signIn.TryAsync(login ?? "", password ?? "", cancellation);
        if (result.Account is { } account)
        {
            await Sessions.BeginAsync(HttpContext, account);
            return Url.IsLocalUrl(next) ? LocalRedirect(next) : Redirect("/");
        }
        Login = login ?? "";
        Message = result.LockedUntil is { } until
            ? Say($"Sai mật khẩu quá nhiều lần. Tài khoản bị khóa đến {Clock(until)}; hãy thử lại sau.", $"Too many wrong passwords. The account is locked until {Clock(until)}; try again then.")
            : Say("Tên đăng nhập hoặc mật khẩu không đúng.", "The user name or the password is wrong.");
        Response.StatusCode = 401;
        return Page();
    }

    private static string Clock(DateTimeOffset moment) => VietnamTime.Of(moment).ToString("HH:mm", CultureInfo.InvariantCulture);
}
