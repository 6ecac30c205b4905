using System.IO.Compression;
using System.Text;
using DtiPipeline.Collection.Tests.Support;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.TestKit.Http;
using Microsoft.AspNetCore.Http;

namespace DtiPipeline.Collection.Tests.Http;

/// <summary>Answers that come packed, and what must not come out of them.</summary>
public sealed class PackedAnswerTests
{
    private const string Good = """{"data":[{"code":"1"}]}""";

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    [InlineData("raw-deflate")]
    [InlineData("identity")]
    public async Task A_packed_answer_is_landed_unpacked(string encoding)
    {
        await using var server = await StubServer.StartAsync((context, _) => Send(context, encoding.Replace("raw-", "", StringComparison.Ordinal), Pack(encoding, Encoding.UTF8.GetBytes(Good))));
        using var collecting = new Collecting(server.Address);
        Assert.Equal(Good, collecting.TextOf(Assert.Single((await collecting.CollectAsync(Collecting.Yaml())).Payloads)));
        Assert.Equal("gzip, br, deflate", Assert.Single(server.Requests).Headers["Accept-Encoding"]);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    public async Task A_bomb_is_stopped_by_its_ratio_long_before_the_size_limit(string encoding)
    {
        await using var server = await StubServer.StartAsync((context, _) => Send(context, encoding, Pack(encoding, new byte[60_000_000])));
        using var collecting = new Collecting(server.Address);
        var fault = await collecting.FaultAsync(Collecting.Yaml(http: "retries: 2\n  max_body: 1GB"));
        Assert.Equal((CollectionCodes.PackedTooTightly, "200", false), (fault.Finding.Code, fault.Finding.Arguments["found"], fault.IsTransient));
        Assert.Single(server.Requests);
    }

    [Theory]
    [InlineData("zstd", "zstd")]
    [InlineData("gzip", "gzip")]
    [InlineData("br", "br")]
    public async Task What_cannot_be_unpacked_is_said(string encoding, string found)
    {
        await using var server = await StubServer.StartAsync((context, _) => Send(context, encoding, Encoding.UTF8.GetBytes(Good)));
        using var collecting = new Collecting(server.Address);
        var fault = await collecting.FaultAsync(Collecting.Yaml(http: "retries: 2"));
        Assert.Equal((CollectionCodes.UnknownPacking, found, false), (fault.Finding.Code, fault.Finding.Arguments["found"], fault.IsTransient));
    }

    [Fact]
    public async Task An_answer_that_announces_too_much_is_not_read_at_all()
    {
        await using var server = await StubServer.StartAsync((context, _) =>
        {
            context.Response.ContentLength = 5L * 1024 * 1024 * 1024;
            return context.Response.WriteAsync("{");
        });
        using var collecting = new Collecting(server.Address);
        Assert.Equal(CollectionCodes.AnswerTooBig, (await collecting.FaultAsync(Collecting.Yaml())).Finding.Code);
    }

    [Fact]
    public async Task Headers_without_end_are_refused()
    {
        await using var server = await StubServer.StartAsync((context, _) =>
        {
            for (var i = 0; i < 400; i++)
                context.Response.Headers.Append($"X-{i}", new string('x', 1000));
            return StubServer.Json(context, Good);
        });
        using var collecting = new Collecting(server.Address);
        Assert.Equal((CollectionCodes.HeadersTooBig, false), await CodeAsync(collecting, Collecting.Yaml(http: "retries: 2")));
    }

    private static async Task<(string, bool)> CodeAsync(Collecting collecting, string yaml)
    {
        var fault = await collecting.FaultAsync(yaml);
        return (fault.Finding.Code, fault.IsTransient);
    }

    private static byte[] Pack(string encoding, byte[] plain)
    {
        using var packed = new MemoryStream();
        using (Stream packing = encoding switch
        {
            "gzip" => new GZipStream(packed, CompressionLevel.SmallestSize, leaveOpen: true),
            "br" => new BrotliStream(packed, CompressionLevel.SmallestSize, leaveOpen: true),
            "deflate" => new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true),
            "raw-deflate" => new DeflateStream(packed, CompressionLevel.SmallestSize, leaveOpen: true),
            _ => new BufferedStream(new Kept(packed)),
        })
            packing.Write(plain);
        return packed.ToArray();
    }

    private static Task Send(HttpContext context, string encoding, byte[] body)
    {
        context.Response.ContentType = "application/json";
        context.Response.Headers.ContentEncoding = encoding;
        return context.Response.Body.WriteAsync(body).AsTask();
    }

    /// <summary>Passes on what is written and stays open.</summary>
    private sealed class Kept(Stream inner) : MemoryStream
    {
        public override void Write(byte[] buffer, int offset, int count) => inner.Write(buffer, offset, count);

        public override void Write(ReadOnlySpan<byte> buffer) => inner.Write(buffer);
    }
}
