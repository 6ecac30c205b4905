using DtiPipeline.Core.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DtiPipeline.Web.Pages;

/// <summary>What every page has: a language, Vietnamese unless asked for otherwise.</summary>
public abstract class SitePage : PageModel
{
    /// <summary>Name of the cookie, and of the query, that choose a language.</summary>
    public const string LanguageKey = "lang";

    private Language? _language;

    // Asked for with every word of a page.
    public Language Language => _language ??= HttpContext.LanguageOf();

    /// <summary>One of two wordings.</summary>
    public string Say(string vi, string en) => Language == Language.Vi ? vi : en;
}
