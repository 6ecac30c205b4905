using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace DtiPipeline.Web.Tests.Access;

/// <summary>All routes of a site as its own routing table has them: pages with each of their forms, and every other address with each of its methods.</summary>
public static partial class SiteRoutes
{
    /// <returns>Method and route as the table writes them, with the route to ask.</returns>
    public static async Task<IReadOnlyDictionary<string, string>> OfAsync(WebApplication site)
    {
        var routes = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var loader = site.Services.GetRequiredService<PageLoader>();
        foreach (var endpoint in ((IEndpointRouteBuilder)site).DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>())
        {
            var raw = "/" + Constraint().Replace(endpoint.RoutePattern.RawText!, "").TrimStart('/');
            foreach (var method in endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } page ? await MethodsOfAsync(loader, page, endpoint) : MethodsOf(endpoint))
            {
                var (verb, handler) = (method.Split('?')[0], method.Contains('?', StringComparison.Ordinal) ? method[method.IndexOf('?', StringComparison.Ordinal)..] : "");
                routes[$"{verb} {AssetHash().Replace(raw, ".{hash}.")}{handler}"] = raw + handler;
            }
        }
        return routes;
    }

    private static async Task<IEnumerable<string>> MethodsOfAsync(PageLoader loader, PageActionDescriptor page, RouteEndpoint endpoint)
    {
        var handlers = (await loader.LoadAsync(page, endpoint.Metadata)).HandlerMethods;
        // A page is drawn for GET whether there is a method for it or not.
        return handlers.Select(handler => handler.HttpMethod.ToUpperInvariant() + (handler.Name is { } name ? $"?handler={name.ToLowerInvariant()}" : "")).Append("GET").Distinct();
    }

    private static IEnumerable<string> MethodsOf(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<IHttpMethodMetadata>() is { HttpMethods.Count: > 0 } metadata ? metadata.HttpMethods : ["GET"];

    [GeneratedRegex(@"(?<=\{[^:}]+):[^}]+(?=\})", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Constraint();

    [GeneratedRegex(@"\.[0-9a-f]{8}\.", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex AssetHash();
}
