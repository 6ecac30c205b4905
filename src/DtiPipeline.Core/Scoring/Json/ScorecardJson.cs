using System.Collections.Immutable;

namespace DtiPipeline.Core.Scoring.Json;

/// <summary>One entry of <c>dti sets score --format json</c>.</summary>
/// <param name="Points">The indicators' points, added, not rounded.</param>
/// <param name="Comparable">The published figure units are ranked by; null where nothing applies to the unit.</param>
/// <param name="RankBest">The best rank it can still end at when what is missing arrives; <c>RankWorst</c> the worst.</param>
/// <param name="Low">The lowest comparable figure it can still end at; <c>High</c> the highest.</param>
public sealed record ScorecardJson(
    string Unit, decimal Points, decimal Max, decimal? Comparable, int? Rank, int? RankBest, int? RankWorst, decimal? Low, decimal? High,
    ImmutableArray<IndicatorScoreJson> Indicators);
