using System.Net;

namespace DtiPipeline.Collection.Requesting;

/// <summary>One answer, read to its end.</summary>
/// <param name="Address">Where it came from in the end, secrets replaced.</param>
internal sealed record HttpAnswer(HttpStatusCode Status, byte[] Body, string? ContentType, string Address)
{
    public bool IsSuccess => (int)Status is >= 200 and <= 299;
}
