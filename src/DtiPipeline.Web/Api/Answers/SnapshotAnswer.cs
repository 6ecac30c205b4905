namespace DtiPipeline.Web.Api.Answers;

/// <summary>The immutable result of a round at one moment.</summary>
/// <param name="Notice">Says that the figures are made up; null where they are real.</param>
/// <param name="CutDate">The last day whose data count.</param>
public sealed record SnapshotAnswer(
    string? Notice, long Id, string ContentHash, string EvidenceHash, string Assessment, string Round, string Set, DateOnly CutDate, DateTimeOffset TakenAt,
    string Scorecards, string Rankings, string Values);
