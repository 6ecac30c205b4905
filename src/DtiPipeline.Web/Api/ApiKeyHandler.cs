using System.Security.Claims;
using System.Text.Encodings.Web;
using DtiPipeline.Pipeline.People;
using DtiPipeline.Web.People;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace DtiPipeline.Web.Api;

/// <summary>
/// Lets programs in by a key and people by the cookie of the pages. It answers for addresses of the API only, so a key never opens a page. A wrong key
/// is not made good by a cookie that comes with it.
/// </summary>
internal sealed class ApiKeyHandler(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, ApiKeys keys)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string Name = "api";

    private const string Bearer = "Bearer ";

    public static bool IsFor(HttpContext context) => context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase);

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization.ToString();
        if (header.Length == 0)
            return await ByCookieAsync();
        if (!header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) || await keys.FindAsync(header[Bearer.Length..].Trim(), Context.RequestAborted) is not { } key)
            return AuthenticateResult.Fail("no key of ours");
        return Enter(new ApiCaller(key.Person, MustChangePassword: false));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers.WWWAuthenticate = "Bearer";
        return ApiProblem.NoKey.ExecuteAsync(Context);
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) => ApiProblem.NotAllowed.ExecuteAsync(Context);

    private async Task<AuthenticateResult> ByCookieAsync()
    {
        var session = await Context.AuthenticateAsync(CookieAuthenticationDefaults.AuthenticationScheme);
        return session.Succeeded && Sessions.AccountOf(Context) is { } account ? Enter(new ApiCaller(account.Person, account.MustChange)) : AuthenticateResult.NoResult();
    }

    private AuthenticateResult Enter(ApiCaller caller)
    {
        Context.Features.Set(caller);
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.Name, caller.Person.Login)], Name)), Name));
    }
}
