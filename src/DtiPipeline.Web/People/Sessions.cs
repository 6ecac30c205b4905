using System.Security.Claims;
using DtiPipeline.Warehouse.People;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;

namespace DtiPipeline.Web.People;

/// <summary>
/// Who is signed in. The cookie holds a login and a stamp; what the person may do is read from the warehouse with every request, so rights that were
/// taken away are gone at once.
/// </summary>
internal static class Sessions
{
    private const string StampClaim = "stamp";

    public static Task BeginAsync(HttpContext context, AccountRecord account) => context.SignInAsync(
        CookieAuthenticationDefaults.AuthenticationScheme,
        new ClaimsPrincipal(new ClaimsIdentity(
            [new Claim(ClaimTypes.Name, account.Login), new Claim(StampClaim, account.Stamp)], CookieAuthenticationDefaults.AuthenticationScheme)));

    public static Task EndAsync(HttpContext context) => context.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);

    /// <summary>The account behind a request; null where nobody is signed in.</summary>
    public static AccountRecord? AccountOf(HttpContext context) => context.Features.Get<AccountRecord>();

    /// <summary>
    /// Leads to the sign-in page. Whoever sent a form is told there that it was not stored, and is led back to the page the form stood on (the address it
    /// was sent to has often nothing to show), where they find what they had typed.
    /// </summary>
    public static async Task AskAsync(RedirectContext<CookieAuthenticationOptions> context)
    {
        var request = context.Request;
        var to = context.RedirectUri;
        if (HttpMethods.IsPost(request.Method))
        {
            var from = request.GetTypedHeaders().Referer;
            var isOurs = from is not null && from.Authority.Equals(request.Host.Value, StringComparison.OrdinalIgnoreCase);
            var next = isOurs ? from!.PathAndQuery : request.Path.Value!;
            // Text that another site sent through a person's browser is not theirs.
            var typed = isOurs ? await TypedForm.ReadAsync(request, context.HttpContext.RequestAborted) : [];
            if (!typed.IsEmpty)
                next = QueryHelpers.AddQueryString(next, KeptForms.Key, context.HttpContext.RequestServices.GetRequiredService<KeptForms>().Keep(typed));
            to = "/login" + QueryString.Create([KeyValuePair.Create<string, string?>("next", next), KeyValuePair.Create<string, string?>("unsaved", "1")]);
        }
        context.Response.Redirect(to);
    }

    /// <summary>Ends a session whose account was ended, or whose password or rights were changed since.</summary>
    public static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var login = context.Principal?.Identity?.Name;
        var accounts = context.HttpContext.RequestServices.GetRequiredService<AccountStore>();
        var account = login is null ? null : await accounts.FindAsync(login, context.HttpContext.RequestAborted);
        if (account is null || account.DisabledAt is not null || account.Stamp != context.Principal!.FindFirstValue(StampClaim))
        {
            context.RejectPrincipal();
            await EndAsync(context.HttpContext);
            return;
        }
        context.HttpContext.Features.Set(account);
    }
}
