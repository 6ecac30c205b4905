using System.Collections.Immutable;

namespace DtiPipeline.Core.Scoring.Json;

/// <summary>An indicator without a score: worth up to <c>Max</c>.</summary>
public sealed record MissingScoreJson(string Code, string Name, decimal Max, string Status, ImmutableArray<MissingInputJson> Inputs);
