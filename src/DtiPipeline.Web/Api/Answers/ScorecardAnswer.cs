namespace DtiPipeline.Web.Api.Answers;

/// <summary>A unit's scorecard in a snapshot.</summary>
/// <param name="Notice">Says that the figures are made up; null where they are real.</param>
/// <param name="Part">Only some of the indicators are told: those that the reader's agency leads. The totals are of all.</param>
public sealed record ScorecardAnswer(
    string? Notice, string Snapshot, string Assessment, string Round, DateOnly CutDate, string Unit, string Name, decimal Points, decimal Max, decimal ApplicableMax, decimal? Comparable,
    int? Rank, int Ranked, string ContentHash, bool Part, IReadOnlyList<PillarAnswer> Pillars);
