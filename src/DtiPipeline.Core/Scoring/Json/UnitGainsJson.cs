using System.Collections.Immutable;

namespace DtiPipeline.Core.Scoring.Json;

/// <summary><c>dti sets gain --format json</c>.</summary>
public sealed record UnitGainsJson(
    string Set, string Unit, decimal Points, decimal Max, ImmutableArray<IndicatorGainsJson> Indicators, ImmutableArray<MissingScoreJson> Missing);
