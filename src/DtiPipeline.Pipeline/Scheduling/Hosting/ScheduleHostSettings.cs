using DtiPipeline.Core.Scheduling;
using DtiPipeline.Pipeline.Runs;
using DtiPipeline.Pipeline.Workspaces;

namespace DtiPipeline.Pipeline.Scheduling.Hosting;

/// <summary>What a program needs that keeps the schedule.</summary>
public sealed record ScheduleHostSettings
{
    /// <summary>What runs are made of; their definitions are those of <see cref="Definitions"/>.</summary>
    public required NightRunParts Parts { get; init; }

    public required LiveDefinitions Definitions { get; init; }

    public required ScheduleSettings Schedule { get; init; }

    /// <summary>Connection string of the PostgreSQL server whose workers share the waking; null where there is one process.</summary>
    public required string? Server { get; init; }

    public required IRunObserver Observer { get; init; }

    /// <summary>How often somebody looks what is due.</summary>
    public TimeSpan Every { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How often definition files are looked at even when nothing told that they changed: not every disk tells.</summary>
    public TimeSpan Poll { get; init; } = TimeSpan.FromSeconds(30);
}
