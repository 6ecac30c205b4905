using System.Collections.Immutable;
using DtiPipeline.Core.Periods;

namespace DtiPipeline.Core.Scheduling;

/// <summary>A line of the ledger that is not decided yet.</summary>
/// <param name="Id">0 for one that has come due and is not written yet.</param>
/// <param name="Attempts">How often a run began for it and did not come to its end.</param>
public sealed record ScheduleEntry(long Id, Due Due, int Attempts)
{
    /// <summary>Of a backfill: the days asked for; null where it only scores.</summary>
    public Window? Days { get; init; }

    /// <summary>Of a backfill: the sources that are asked.</summary>
    public ImmutableArray<string> Connectors { get; init; } = [];

    /// <summary>Of a backfill: the rounds that are scored, <c>assessment/round</c>.</summary>
    public ImmutableArray<string> Rounds { get; init; } = [];
}
