namespace DtiPipeline.Core.Scoring.Json;

/// <summary>By how much the points of another indicator change.</summary>
public sealed record GainEffectJson(string Indicator, decimal Points);
