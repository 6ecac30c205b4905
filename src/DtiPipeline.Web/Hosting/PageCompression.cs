using System.IO.Compression;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.DependencyInjection;

namespace DtiPipeline.Web.Hosting;

/// <summary>
/// Pages go compressed over a slow line, also where TLS is spoken in front. Nothing secret in them stays the same from answer to answer: the token
/// of forms is masked anew each time, and the cookie is not sent along where another site asks.
/// </summary>
internal static class PageCompression
{
    public static void AddPageCompression(this IServiceCollection services)
    {
        services.AddResponseCompression(options =>
        {
            options.EnableForHttps = true;
            options.Providers.Add<BrotliCompressionProvider>();
            options.Providers.Add<GzipCompressionProvider>();
            options.MimeTypes = ["text/html", "text/css", "text/javascript", "text/plain", "text/csv", "image/svg+xml", "application/problem+json", "application/json"];
        });
        // Made for every answer anew: a higher level costs more time than it saves on the way. The fastest of Brotli packs worse than that of gzip.
        services.Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Optimal);
        services.Configure<GzipCompressionProviderOptions>(options => options.Level = CompressionLevel.Fastest);
    }
}
