using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.HttpOverrides;

namespace DtiPipeline.Web.Hosting;

/// <summary>
/// Behind a proxy that speaks TLS, the caller's address and the scheme they used come in headers. They are believed only from the proxies that are
/// named: from anybody else they are what the caller likes to be.
/// </summary>
internal static class ProxyHeaders
{
    public static void UseProxyHeaders(this WebApplication site, IReadOnlyList<System.Net.IPNetwork> proxies)
    {
        if (proxies.Count == 0)
            return;
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var proxy in proxies)
            options.KnownIPNetworks.Add(proxy);
        site.UseForwardedHeaders(options);
    }
}
