using DtiPipeline.Core.People;
using DtiPipeline.Pipeline.People;
using DtiPipeline.Warehouse.People;
using DtiPipeline.Web.People;
using Microsoft.AspNetCore.Mvc;

namespace DtiPipeline.Web.Pages;

/// <summary>Choosing a password of one's own.</summary>
public sealed class PasswordModel(SignIn signIn, AccountStore accounts) : WorkPage
{
    public override Right? Needs => null;

    /// <summary>The present one was set by somebody else.</summary>
    public bool MustChange => Sessions.AccountOf(HttpContext)!.MustChange;

    /// <summary>What is wrong with what was typed; null on the first look.</summary>
    public string? Message { get; private set; }

    public async Task<IActionResult> OnPostAsync(string? present, string? chosen, string? again, CancellationToken cancellation)
    {
        var account = Sessions.AccountOf(HttpContext)!;
        Message = chosen != again ? Say("Hai lần nhập mật khẩu mới không giống nhau.", "The two new passwords are not the same.") : null;
        Message ??= Told(await signIn.ChangeAsync(account, present ?? "", chosen ?? "", cancellation));
        if (Message is not null)
        {
            Response.StatusCode = 422;
            return Page();
        }
        // Every session of the account ended with the old password, this one too.
        await Sessions.BeginAsync(HttpContext, (await accounts.FindAsync(account.Login, cancellation))!);
        return Redirect("/");
    }

    private string? Told(PasswordChange change) => change switch
    {
        PasswordChange.Done => null,
        PasswordChange.WrongPresent => Say("Mật khẩu hiện tại không đúng.", "The present password is wrong."),
        PasswordChange.TooShort => Say($"Mật khẩu mới phải có ít nhất {Passwords.ShortestChosen} ký tự.", $"The new password must have at least {Passwords.ShortestChosen} characters."),
        _ => Say("Mật khẩu mới không được giống mật khẩu cũ hay chứa tên đăng nhập.", "The new password must not be the old one, nor hold the user name."),
    };
}
