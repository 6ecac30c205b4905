namespace DtiPipeline.Core.Scoring.Json;

/// <summary>A letter without a value, and the word of its absence.</summary>
public sealed record MissingInputJson(string Letter, string Name, string Element, string State);
