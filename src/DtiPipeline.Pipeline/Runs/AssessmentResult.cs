using System.Collections.Immutable;
using DtiPipeline.Core.Scoring;
using DtiPipeline.Pipeline.Planning;

namespace DtiPipeline.Pipeline.Runs;

/// <summary>What a run made of one round.</summary>
/// <param name="Snapshot">Content hash of its snapshot.</param>
/// <param name="ChangedUnits">Evaluated units whose scorecard is another one than in the snapshot before.</param>
public sealed record AssessmentResult(PlannedRound Planned, string Snapshot, bool IsNew, int ChangedUnits, ImmutableArray<Scorecard> Scorecards);
