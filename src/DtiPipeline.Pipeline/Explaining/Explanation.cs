using System.Collections.Immutable;
using DtiPipeline.Core.Definitions.IndicatorSets;
using DtiPipeline.Core.Scoring;
using DtiPipeline.Warehouse.Snapshots;

namespace DtiPipeline.Pipeline.Explaining;

/// <summary>One score from the points down to the bytes it came from.</summary>
/// <param name="Snapshot">The snapshot that holds for the round.</param>
public sealed record Explanation(Indicator Indicator, IndicatorScore Score, SnapshotRecord Snapshot, ImmutableArray<ExplainedInput> Inputs);
