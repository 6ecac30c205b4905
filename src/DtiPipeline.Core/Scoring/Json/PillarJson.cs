using System.Collections.Immutable;

namespace DtiPipeline.Core.Scoring.Json;

/// <summary>A main index with its indicators.</summary>
public sealed record PillarJson(string Code, string Name, decimal Max, ImmutableArray<IndicatorJson> Indicators);
