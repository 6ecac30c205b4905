namespace DtiPipeline.Core.Scoring.Json;

/// <summary>One product: <c>base × above ÷ below</c>.</summary>
public sealed record TraceTermJson(decimal Base, decimal Above, decimal Below, string? Letter, string? Label);
