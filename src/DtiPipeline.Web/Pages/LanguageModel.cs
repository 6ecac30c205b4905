using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace DtiPipeline.Web.Pages;

/// <summary>Choosing a language.</summary>
[AllowAnonymous]
public sealed class LanguageModel : SitePage
{
    public IActionResult OnGet() => Redirect("/");

    public IActionResult OnPost(string? lang, string? next)
    {
        Response.Cookies.Append(
            LanguageKey, lang == "en" ? "en" : "vi", new CookieOptions { MaxAge = TimeSpan.FromDays(365), HttpOnly = true, SameSite = SameSiteMode.Lax, IsEssential = true });
        return Url.IsLocalUrl(next) ? LocalRedirect(next) : Redirect("/");
    }
}
