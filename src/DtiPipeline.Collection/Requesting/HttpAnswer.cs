using System.Net;

namespace DtiPipeline.Collection.Requesting;

/// <summary>One answer, read to its end and unpacked.</summary>
/// <param name="Address">Where it came from in the end, secrets replaced.</param>
internal sealed record HttpAnswer(HttpStatusCode Status, byte[] Body, string? ContentType, string Address)
{
    /// <summary>Where it came from in the end, without secrets: links in it are relative to this.</summary>
    public required Uri From { get; init; }

    /// <summary>The headers <c>Link</c>, joined.</summary>
    public string? Links { get; init; }

    public string? EntityTag { get; init; }

    public DateTimeOffset? LastModified { get; init; }

    public bool IsSuccess => (int)Status is >= 200 and <= 299;
}
