namespace DtiPipeline.Core.Scoring.Json;

/// <summary>A letter and what it stood for. <c>Value</c> is a number, true or false, or text; null for an absence.</summary>
public sealed record TraceLetterJson(string Letter, string Element, object? Value, string State);
