using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace DtiPipeline.Benchmarks.Generating;

/// <summary>Serves ready pages on loopback: <c>/dossiers?page=1&amp;size=500</c>, always of the size they were made in.</summary>
internal sealed class PageServer : IAsyncDisposable
{
    private readonly WebApplication _site;

    private PageServer(WebApplication site) => _site = site;

    public string Address => _site.Urls.First();

    public static async Task<PageServer> StartAsync(IReadOnlyList<byte[]> pages)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var site = builder.Build();
        site.MapGet("/dossiers", async context =>
        {
            var page = int.Parse(context.Request.Query["page"].ToString(), CultureInfo.InvariantCulture);
            context.Response.ContentType = "application/json";
            var body = page <= pages.Count ? pages[page - 1] : "{\"total\":0,\"data\":[]}"u8.ToArray();
            context.Response.ContentLength = body.Length;
            await context.Response.Body.WriteAsync(body, context.RequestAborted);
        });
        await site.StartAsync();
        return new PageServer(site);
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();
}
