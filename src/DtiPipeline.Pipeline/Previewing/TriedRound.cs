using System.Collections.Immutable;
using DtiPipeline.Core.Definitions.Assessments;
using DtiPipeline.Core.Definitions.IndicatorSets;
using DtiPipeline.Core.Scoring;
using DtiPipeline.Warehouse.DataValues;

namespace DtiPipeline.Pipeline.Previewing;

/// <summary>What one set of definitions makes of one round.</summary>
/// <param name="Values">All data values, also of units below the evaluated ones.</param>
/// <param name="Cards">The evaluated units' scorecards, ranked.</param>
/// <param name="Snapshot">Content hash of what would be kept.</param>
/// <param name="Hashes">Content hash of each scorecard, by the unit's key in this warehouse and its copies.</param>
internal sealed record TriedRound(
    Assessment Assessment, Round Round, IndicatorSet Set, ImmutableArray<DataValueRecord> Values, ImmutableArray<Scorecard> Cards, string Snapshot,
    ImmutableDictionary<long, string> Hashes);
