using System.Collections.Immutable;

namespace DtiPipeline.Core.Scheduling;

/// <summary>What the schedule is about to do: it can be shown before anything happens.</summary>
/// <param name="Decisions">One for every entry that was not decided, by moment.</param>
/// <param name="Jobs">In the order in which they run.</param>
public sealed record SchedulePlan(ImmutableArray<EntryDecision> Decisions, ImmutableArray<ScheduleJob> Jobs);
