using System.Collections.Immutable;

namespace DtiPipeline.Core.Scoring.Gains;

/// <summary>Where one unit loses points under one set, and what would bring them. Indicators that do not apply to it are left out.</summary>
/// <param name="Set">Id of the indicator set.</param>
/// <param name="Published">The unit's total as published.</param>
/// <param name="Max">The set's total, less what does not apply to the unit.</param>
/// <param name="Indicators">Scored indicators below their maximum, the greatest loss first.</param>
/// <param name="Missing">Indicators without a score, the greatest maximum first.</param>
public sealed record UnitGains(
    string Set, string Unit, decimal Published, decimal Max, ImmutableArray<IndicatorGains> Indicators, ImmutableArray<MissingScore> Missing);
