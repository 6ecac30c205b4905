namespace DtiPipeline.Web.Api.Answers;

/// <summary>A snapshot in a list.</summary>
/// <param name="Id">A number of this installation; the content hash names the snapshot everywhere.</param>
/// <param name="Latest">It holds for its round now.</param>
public sealed record SnapshotEntry(long Id, string ContentHash, string EvidenceHash, DateOnly CutDate, DateTimeOffset TakenAt, bool Latest, string Self);
