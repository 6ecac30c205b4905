using DtiPipeline.Core.People;
using DtiPipeline.Web.People;
using Microsoft.AspNetCore.Mvc;

namespace DtiPipeline.Web.Pages;

/// <summary>Signing out. By a button only: a link would let other sites do it.</summary>
public sealed class LogoutModel : WorkPage
{
    public override Right? Needs => null;

    public IActionResult OnGet() => Redirect("/");

    public async Task<IActionResult> OnPostAsync()
    {
        await Sessions.EndAsync(HttpContext);
        return Redirect("/login");
    }
}
