namespace DtiPipeline.Core.Scoring.Json;

/// <summary>By when a tier must have done its part.</summary>
public sealed record DeadlineJson(string Who, DateOnly By);
