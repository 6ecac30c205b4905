namespace DtiPipeline.Collection.Landing;

/// <summary>How a source can tell that an answer has not changed, and the bytes that answer had.</summary>
/// <param name="EntityTag">The header <c>ETag</c> as it came; null when there was none.</param>
/// <param name="LastModified">The header <c>Last-Modified</c>; null when there was none.</param>
/// <param name="Links">The header <c>Link</c> of that answer.</param>
public sealed record Validator(string? EntityTag, DateTimeOffset? LastModified, string Sha256, long Bytes, string? ContentType, string? Links);
