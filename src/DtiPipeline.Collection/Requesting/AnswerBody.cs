using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Collection.Requesting;

/// <summary>Reads a body and unpacks it, never holding more of it than the source may send: packed and unpacked bytes are counted, and so is what one of the former becomes of the latter.</summary>
internal static class AnswerBody
{
    /// <summary>Records repeat their names, so forty is common and two hundred possible; a bomb packs more than a thousand times.</summary>
    private const int MostUnpacking = 200;

    /// <summary>As much memory is taken on a server's word before the bytes are there.</summary>
    private const int MostAtOnce = 4 * 1024 * 1024;

    /// <summary>Below this much a high ratio does no harm.</summary>
    private const int HarmlessSize = 1024 * 1024;

    /// <summary>What we say we understand.</summary>
    public static readonly ImmutableArray<string> Encodings = ["gzip", "br", "deflate"];

    /// <param name="most">Largest body accepted, in bytes, packed and unpacked.</param>
    /// <exception cref="UnusableBody">It is too big, packed too tightly, or packed in a way that we do not understand.</exception>
    public static async Task<byte[]> ReadAsync(HttpContent content, long most, CancellationToken cancellation)
    {
        if (content.Headers.ContentLength > most)
            throw new UnusableBody(CollectionCodes.AnswerTooBig);
        await using var stream = await content.ReadAsStreamAsync(cancellation);
        var body = await DrainAsync(stream, most, long.MaxValue, (int)Math.Min(content.Headers.ContentLength ?? 0, MostAtOnce), cancellation);
        foreach (var encoding in content.Headers.ContentEncoding.Reverse())
            body = await UnpackAsync(encoding.ToLowerInvariant(), body, most, cancellation);
        return body;
    }

    private static async Task<byte[]> UnpackAsync(string encoding, byte[] packed, long most, CancellationToken cancellation)
    {
        if (encoding is "identity" or "" || packed.Length == 0)
            return packed;
        using var source = new MemoryStream(packed, writable: false);
        await using Stream unpacking = encoding switch
        {
            "gzip" or "x-gzip" => new GZipStream(source, CompressionMode.Decompress),
            "br" => new BrotliStream(source, CompressionMode.Decompress),
            "deflate" when IsZLib(packed) => new ZLibStream(source, CompressionMode.Decompress),
            "deflate" => new DeflateStream(source, CompressionMode.Decompress),
            _ => throw new UnusableBody(CollectionCodes.UnknownPacking, encoding),
        };
        try
        {
            return await DrainAsync(unpacking, most, Math.Max(HarmlessSize, (long)packed.Length * MostUnpacking), 0, cancellation);
        }
        catch (Exception fault) when (fault is InvalidDataException or InvalidOperationException)
        {
            throw new UnusableBody(CollectionCodes.UnknownPacking, encoding, fault);
        }
    }

    /// <param name="expected">How many bytes there will be; 0 where nobody says so. Memory that fits from the start is copied neither while it grows nor at the end.</param>
    private static async Task<byte[]> DrainAsync(Stream stream, long most, long mostUnpacked, int expected, CancellationToken cancellation)
    {
        using var body = new MemoryStream(expected);
        var buffer = new byte[81920];
        while (await stream.ReadAsync(buffer, cancellation) is > 0 and var count)
        {
            if (body.Length + count > mostUnpacked)
                throw new UnusableBody(CollectionCodes.PackedTooTightly, MostUnpacking.ToString(CultureInfo.InvariantCulture));
            if (body.Length + count > most)
                throw new UnusableBody(CollectionCodes.AnswerTooBig);
            body.Write(buffer, 0, count);
        }
        return body.Length == body.Capacity ? body.GetBuffer() : body.ToArray();
    }

    /// <summary>The name "deflate" means zlib by the standard, and bare deflate by old servers.</summary>
    private static bool IsZLib(byte[] packed) => packed.Length > 2 && (packed[0] & 0x0F) == 8 && ((packed[0] << 8) | packed[1]) % 31 == 0;
}
