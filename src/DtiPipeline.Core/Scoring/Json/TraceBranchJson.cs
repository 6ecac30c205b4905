namespace DtiPipeline.Core.Scoring.Json;

/// <summary>The way a rule went.</summary>
public sealed record TraceBranchJson(string Kind, decimal? Threshold, bool Exclusive, DateOnly? Day, string? Label);
