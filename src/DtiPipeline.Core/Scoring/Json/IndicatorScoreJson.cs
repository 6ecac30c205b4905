using System.Collections.Immutable;

namespace DtiPipeline.Core.Scoring.Json;

/// <summary>What one indicator got.</summary>
/// <param name="Status"><c>scored</c>, or the absence that kept it from being scored.</param>
/// <param name="Children">The sub-indicators; empty where there are none.</param>
public sealed record IndicatorScoreJson(
    string Code, decimal Points, decimal Max, string Status, ImmutableArray<string> Flags, TraceJson Trace, ImmutableArray<IndicatorScoreJson> Children);
