namespace DtiPipeline.Core.Scoring.Json;

/// <summary>A target of the document for the year.</summary>
public sealed record TargetJson(string Item, string Text, string? Indicator, decimal? Figure);
