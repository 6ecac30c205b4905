namespace DtiPipeline.Core.Submitting;

/// <summary>What an indicator, or sub-indicator, got by a card that was signed.</summary>
/// <param name="Status"><c>scored</c>, or the absence's word.</param>
/// <param name="Written">All that the card says of it, sub-indicators included, in the canonical form.</param>
public sealed record SignedScore(string Code, decimal Points, decimal Max, decimal ApplicableMax, string Status, string Written);
