using System.Collections.Frozen;
using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace DtiPipeline.Web.Assets;

/// <summary>
/// The few files that pages share. Their address holds a part of their hash, so a browser keeps them for a year and still never has an old one.
/// </summary>
public static class AssetFiles
{
    private static readonly FrozenDictionary<string, Asset> Files = typeof(AssetFiles).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith("assets/", StringComparison.Ordinal) && !name.EndsWith(".cs", StringComparison.Ordinal))
        .Select(Read).ToFrozenDictionary(asset => asset.Name);

    /// <summary>The address of a file: <c>/assets/site.1f3a9c77.css</c>.</summary>
    public static string AddressOf(string name) => Files[name].Address;

    internal static void MapAssets(this IEndpointRouteBuilder routes)
    {
        foreach (var asset in Files.Values)
            routes.MapGet(asset.Address, context => SendAsync(context, asset)).AllowAnonymous();
    }

    private static Task SendAsync(HttpContext context, Asset asset)
    {
        var response = context.Response;
        response.ContentType = asset.Type;
        response.Headers.CacheControl = "public, max-age=31536000, immutable";
        response.Headers.Vary = "Accept-Encoding";
        if (!context.Request.Headers.AcceptEncoding.ToString().Contains("br", StringComparison.Ordinal))
            return response.Body.WriteAsync(asset.Plain, context.RequestAborted).AsTask();
        response.Headers.ContentEncoding = "br";
        return response.Body.WriteAsync(asset.Compressed, context.RequestAborted).AsTask();
    }

    private static Asset Read(string resource)
    {
        using var stream = typeof(AssetFiles).Assembly.GetManifestResourceStream(resource)!;
        var plain = new byte[stream.Length];
        stream.ReadExactly(plain);
        var name = resource["assets/".Length..];
        var (stem, extension) = (Path.GetFileNameWithoutExtension(name), Path.GetExtension(name));
        var hash = Convert.ToHexStringLower(SHA256.HashData(plain))[..8];
        return new Asset(name, $"/assets/{stem}.{hash}{extension}", TypeOf(extension), plain, Compressed(plain));
    }

    private static string TypeOf(string extension) => extension switch
    {
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".svg" => "image/svg+xml",
        _ => throw new InvalidOperationException($"no media type is known for {extension}"),
    };

    private static byte[] Compressed(byte[] plain)
    {
        using var buffer = new MemoryStream();
        using (var brotli = new BrotliStream(buffer, CompressionLevel.SmallestSize))
            brotli.Write(plain);
        return buffer.ToArray();
    }
}
