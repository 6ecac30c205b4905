using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using DtiPipeline.Core.Diagnostics;
using Microsoft.AspNetCore.Http;

namespace DtiPipeline.Web.Api;

/// <summary>
/// An answer as JSON, with a strong tag over its bytes, so that whoever has it already is told so. It is compressed here and not by the pages'
/// compression: a strong tag stands for exact bytes, so the plain and the compressed answer have different ones.
/// </summary>
/// <param name="IsForEver">What is asked for never changes; only the program's words may.</param>
internal sealed record ApiAnswer(object Body, bool IsForEver) : IResult
{
    /// <summary>Letters of Vietnamese as they are.</summary>
    public static readonly JavaScriptEncoder Letters = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = Letters };

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var (request, response) = (httpContext.Request, httpContext.Response);
        var plain = JsonSerializer.SerializeToUtf8Bytes(Body, Body.GetType(), Json);
        var coding = CodingFor(request);
        var tag = $"\"{Convert.ToHexStringLower(SHA256.HashData(plain))[..32]}{(coding is null ? "" : "-" + coding)}\"";
        response.Headers.ETag = tag;
        // Private: what is answered depends on who asks. Beyond a day a client asks again, since a newer program may word a sentence better.
        response.Headers.CacheControl = IsForEver ? "private, max-age=86400, immutable" : "private, no-cache";
        response.Headers.Vary = "Authorization, Cookie, Accept-Language, Accept-Encoding";
        response.Headers.ContentLanguage = ApiLanguage.Of(request) == Language.Vi ? "vi" : "en";
        if (request.GetTypedHeaders().IfNoneMatch.Any(known => known.Tag == "*" || known.Tag == tag))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }
        response.ContentType = "application/json; charset=utf-8";
        if (coding is not null)
            response.Headers.ContentEncoding = coding;
        var sent = coding is null ? plain : Compressed(plain, coding);
        response.ContentLength = sent.Length;
        await response.Body.WriteAsync(sent, httpContext.RequestAborted);
    }

    private static string? CodingFor(HttpRequest request)
    {
        var accepted = request.GetTypedHeaders().AcceptEncoding.Where(coding => coding.Quality != 0).Select(coding => coding.Value.Value).ToList();
        return accepted.Contains("br", StringComparer.OrdinalIgnoreCase) ? "br" : accepted.Contains("gzip", StringComparer.OrdinalIgnoreCase) ? "gzip" : null;
    }

    private static byte[] Compressed(byte[] plain, string coding)
    {
        using var buffer = new MemoryStream();
        using (Stream packing = coding == "br" ? new BrotliStream(buffer, CompressionLevel.Fastest) : new GZipStream(buffer, CompressionLevel.Fastest))
            packing.Write(plain);
        return buffer.ToArray();
    }
}
