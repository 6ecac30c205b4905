using DtiPipeline.Core.Diagnostics;
using Microsoft.AspNetCore.Http;

namespace DtiPipeline.Web.Api;

/// <summary>The language of an answer: <c>lang</c>, else the first of ours that Accept-Language prefers, else Vietnamese.</summary>
internal static class ApiLanguage
{
    public static Language Of(HttpRequest request) => request.Query["lang"].ToString() switch
    {
        "en" => Language.En,
        "vi" => Language.Vi,
        _ => (request.GetTypedHeaders().AcceptLanguage ?? []).OrderByDescending(one => one.Quality ?? 1)
            .Select(one => one.Value.Value?.Split('-')[0]).FirstOrDefault(one => one is "vi" or "en") == "en" ? Language.En : Language.Vi,
    };
}
