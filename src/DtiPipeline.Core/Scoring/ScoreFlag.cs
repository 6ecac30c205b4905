namespace DtiPipeline.Core.Scoring;

/// <summary>Something about a score that a person should look at.</summary>
/// <param name="Letter">The letter (or sub-indicator) concerned; null where it is the rule as a whole.</param>
public readonly record struct ScoreFlag(ScoreFlagKind Kind, string? Letter = null);
