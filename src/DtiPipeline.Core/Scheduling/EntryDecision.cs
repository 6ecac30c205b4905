using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Scheduling;

/// <summary>What is decided of an entry.</summary>
/// <param name="State">Waiting where it is in a job or has to wait; every other state is final.</param>
/// <param name="Why">The reason, for people; null for an entry that simply is next.</param>
public sealed record EntryDecision(ScheduleEntry Entry, EntryState State, Finding? Why = null)
{
    /// <summary>Where it has to wait: until when.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>Where a run did its work already: which.</summary>
    public long? Run { get; init; }
}
