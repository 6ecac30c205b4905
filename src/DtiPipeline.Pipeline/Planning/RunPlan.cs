using System.Collections.Immutable;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Pipeline.Planning;

/// <summary>What a run will do, as data: it can be shown before anything happens.</summary>
/// <param name="Findings">Why something asked for is not in the plan.</param>
public sealed record RunPlan(
    RunRequest Request, ImmutableArray<PlannedStream> Streams, ImmutableArray<PlannedRound> Rounds, ImmutableArray<Finding> Findings);
