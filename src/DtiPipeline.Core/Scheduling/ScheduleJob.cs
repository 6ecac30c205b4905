using System.Collections.Immutable;
using DtiPipeline.Core.Periods;

namespace DtiPipeline.Core.Scheduling;

/// <summary>One run that serves entries of the ledger.</summary>
/// <param name="Connectors">The sources that are asked.</param>
/// <param name="Rounds">Only these rounds are scored; empty: all open ones.</param>
public sealed record ScheduleJob(DueKind Kind, DateOnly AsOf, ImmutableArray<string> Connectors, ImmutableArray<string> Rounds, ImmutableArray<ScheduleEntry> Entries)
{
    /// <summary>Of a backfill: the days asked for.</summary>
    public Window? Days { get; init; }
}
