using System.Collections.Immutable;

namespace DtiPipeline.Core.Scoring.Json;

/// <summary>Where points are lost in one indicator, and what would bring some of them.</summary>
public sealed record IndicatorGainsJson(string Code, string Name, decimal Points, decimal Max, decimal Lost, ImmutableArray<GainJson> Gains);
