using System.Buffers;
using System.Text;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.WebUtilities;

namespace DtiPipeline.Web.Hosting;

/// <summary>Lets pages go out in one piece: in the framework's own pieces of 16 KB a unit's page was handed over ten times, each with a chunk and a send of its own.</summary>
internal sealed class WholePageWriters : IHttpResponseStreamWriterFactory
{
    private const int Letters = 192 * 1024;

    public TextWriter CreateWriter(Stream stream, Encoding encoding) => new HttpResponseStreamWriter(stream, encoding, Letters, ArrayPool<byte>.Shared, ArrayPool<char>.Shared);
}
