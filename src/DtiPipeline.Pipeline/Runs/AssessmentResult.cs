using System.Collections.Immutable;
using DtiPipeline.Core.Definitions.IndicatorSets;
using DtiPipeline.Core.Scoring;
using DtiPipeline.Pipeline.Planning;

namespace DtiPipeline.Pipeline.Runs;

/// <summary>What a run made of one round.</summary>
public sealed record AssessmentResult
{
    public required PlannedRound Planned { get; init; }

    public required IndicatorSet Set { get; init; }

    /// <summary>Content hash of the round's snapshot.</summary>
    public required string Snapshot { get; init; }

    /// <summary>False when an earlier run came to exactly this snapshot.</summary>
    public required bool IsNew { get; init; }

    /// <summary>Evaluated units whose scorecard is another one than in the snapshot before.</summary>
    public required int ChangedUnits { get; init; }

    /// <summary>The evaluated units' scorecards, ranked.</summary>
    public required ImmutableArray<Scorecard> Scorecards { get; init; }

    /// <summary>The evaluated units' data values.</summary>
    public required ImmutableArray<UnitValues> Values { get; init; }
}
