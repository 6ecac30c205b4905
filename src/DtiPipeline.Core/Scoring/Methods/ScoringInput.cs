using System.Collections.Immutable;
using DtiPipeline.Core.Scoring.Traces;

namespace DtiPipeline.Core.Scoring.Methods;

/// <summary>What a method is given for one indicator of one unit.</summary>
/// <param name="Max">The indicator's maximum.</param>
/// <param name="Letters">The indicator's letters, in the document's order, each with what the unit has for it.</param>
/// <param name="Peers">What the unit is compared with; null when nothing is known.</param>
/// <param name="Children">The sub-indicators' scores, for rules that add them.</param>
public readonly record struct ScoringInput(decimal Max, ImmutableArray<TraceLetter> Letters, TracePeers? Peers, ImmutableArray<IndicatorScore> Children);
