using System.Collections.Immutable;

namespace DtiPipeline.Core.Scoring;

/// <summary>What a unit got in one pillar.</summary>
/// <param name="Points">The indicators' points, added, not rounded.</param>
/// <param name="Max">The indicators' maxima, added: where the document prints another figure for the pillar, the table counts.</param>
/// <param name="ApplicableMax">The same, less what does not apply to the unit.</param>
public sealed record PillarScore(string Code, string Name, decimal Points, decimal Max, decimal ApplicableMax, ImmutableArray<IndicatorScore> Indicators);
