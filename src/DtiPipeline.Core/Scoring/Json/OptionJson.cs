namespace DtiPipeline.Core.Scoring.Json;

/// <summary>One answer of a choice and its part of the maximum.</summary>
public sealed record OptionJson(string Key, string Label, decimal Fraction);
