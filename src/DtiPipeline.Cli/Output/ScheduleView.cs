using System.Collections.Immutable;
using DtiPipeline.Core.Definitions;
using DtiPipeline.Core.Scheduling;
using DtiPipeline.Warehouse.Runs;
using DtiPipeline.Warehouse.Scheduling;

namespace DtiPipeline.Cli.Output;

/// <summary>How the schedule stands.</summary>
public sealed record ScheduleView
{
    public required DateTimeOffset Now { get; init; }

    /// <summary>Who runs something now; null: nobody.</summary>
    public required Lease? Holder { get; init; }

    /// <summary>When a worker looked last; null: never.</summary>
    public required DateTimeOffset? LookedAt { get; init; }

    /// <summary>What a running service made of the last change of definitions; null where none has changed while one ran.</summary>
    public required DefinitionChange? Change { get; init; }

    /// <summary>The last entry of each source and round.</summary>
    public required ImmutableArray<EntryRecord> Latest { get; init; }

    /// <summary>The definitions as the files are now; null where they have errors.</summary>
    public required DefinitionSet? Definitions { get; init; }

    /// <summary>Sources that people keep the schedule away from, by connector.</summary>
    public required IReadOnlyDictionary<string, SourcePause> Pauses { get; init; }

    public required ScheduleSettings Settings { get; init; }
}
