namespace DtiPipeline.Core.Scoring.Gains;

/// <summary>A number that must rise or fall; how far is found by scoring again, so that it agrees with the arithmetic that scores.</summary>
/// <param name="IsFewer">True: it must fall.</param>
public sealed record AnotherCount(string Letter, bool IsFewer, GainLevel Level) : NextStep(Letter, Level);
