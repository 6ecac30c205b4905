using System.Collections.Immutable;

namespace DtiPipeline.Core.Scoring.Json;

/// <summary>A main index with its indicators. <c>Max</c> is what its indicators add up to.</summary>
public sealed record PillarJson(
    string Code, string Name, decimal Max, decimal? MaxPrinted, int? IndicatorsPrinted, ImmutableArray<IndicatorJson> Indicators);
