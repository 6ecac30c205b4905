using DtiPipeline.Core.Diagnostics;
using Microsoft.AspNetCore.Http;

namespace DtiPipeline.Web.Pages;

/// <summary>The language of a request.</summary>
public static class PageLanguage
{
    /// <summary>As chosen before, or Vietnamese. A browser's own setting is not asked: on shared machines it is seldom the reader's.</summary>
    public static Language LanguageOf(this HttpContext context) =>
        context.Request.Cookies[SitePage.LanguageKey] == "en" ? Language.En : Language.Vi;
}
