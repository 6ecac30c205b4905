namespace DtiPipeline.Core.Scoring.Json;

/// <summary>What a unit was compared with.</summary>
public sealed record TracePeersJson(decimal Best, decimal Worst, string? Unit, string? Source);
