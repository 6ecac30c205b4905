using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Periods;

namespace DtiPipeline.Warehouse.Scheduling;

/// <summary>A line of the ledger of everything that came due.</summary>
public sealed record EntryRecord
{
    public required long Id { get; init; }

    /// <summary>One of <see cref="Core.Scheduling.DueKinds.Words"/>.</summary>
    public required string Kind { get; init; }

    public required string Subject { get; init; }

    public required DateTimeOffset DueAt { get; init; }

    public required DateOnly AsOf { get; init; }

    /// <summary>Of a backfill: the days asked for.</summary>
    public Window? Days { get; init; }

    /// <summary>Of a backfill: the sources asked.</summary>
    public required IReadOnlyList<string> Connectors { get; init; }

    /// <summary>Of a backfill: the rounds scored.</summary>
    public required IReadOnlyList<string> Rounds { get; init; }

    /// <summary>One of <see cref="Core.Scheduling.EntryStates.Words"/>.</summary>
    public required string State { get; init; }

    /// <summary>Why it stands so; null where a run says it.</summary>
    public Finding? Why { get; init; }

    /// <summary>The run that did its work, or tried last.</summary>
    public long? Run { get; init; }

    public required int Attempts { get; init; }

    /// <summary>Of a backfill: who asked for it.</summary>
    public string? Who { get; init; }

    /// <summary>Null while it is waiting or running.</summary>
    public DateTimeOffset? DecidedAt { get; init; }
}
