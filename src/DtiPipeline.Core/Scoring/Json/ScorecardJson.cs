using System.Collections.Immutable;

namespace DtiPipeline.Core.Scoring.Json;

/// <summary>One entry of <c>dti sets score --format json</c>.</summary>
/// <param name="Points">The indicators' points, added, not rounded.</param>
/// <param name="Comparable">The published figure units are ranked by; null where nothing applies to the unit.</param>
public sealed record ScorecardJson(string Unit, decimal Points, decimal Max, decimal? Comparable, int? Rank, ImmutableArray<IndicatorScoreJson> Indicators);
