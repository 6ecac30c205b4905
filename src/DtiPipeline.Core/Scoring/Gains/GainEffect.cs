namespace DtiPipeline.Core.Scoring.Gains;

/// <summary>What a change does to another indicator that uses the same element, perhaps below the line.</summary>
/// <param name="Indicator">Code of the other indicator.</param>
/// <param name="Points">By how much its points rise; below zero where they fall.</param>
public readonly record struct GainEffect(string Indicator, decimal Points);
