using System.Collections.Immutable;
using DtiPipeline.Core.Definitions;
using DtiPipeline.Core.Definitions.Connectors;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.People;
using DtiPipeline.Core.Periods;
using DtiPipeline.Core.Scheduling;
using DtiPipeline.Pipeline.Scheduling;
using DtiPipeline.Warehouse.Scheduling;
using DtiPipeline.Web.Hosting;

namespace DtiPipeline.Web.Pages.Operations;

/// <summary>When each source is asked, what would run if a worker looked now, and what became of everything that came due.</summary>
public sealed class ScheduleModel(ScheduleStore store, PauseStore pauses, ScheduleReader reader, DefinitionSet definitions, ScheduleSettings schedule, SiteSettings settings) : WorkPage
{
    private const int Lines = 60;

    public override Right? Needs => Right.SeeRuns;

    /// <summary>The reader may pause sources and ask for backfills.</summary>
    public bool MayChange => MayEverywhere(Right.Collect);

    public DateTimeOffset Now => settings.Now;

    /// <summary>When a worker looked last; null: never, nobody keeps the schedule.</summary>
    public DateTimeOffset? LookedAt { get; private set; }

    public SchedulePlan Plan { get; private set; } = null!;

    public ImmutableArray<EntryRecord> Log { get; private set; } = [];

    public ImmutableDictionary<string, SourcePause> Pauses { get; private set; } = ImmutableDictionary<string, SourcePause>.Empty;

    /// <summary>Every source with the next moment at which it is asked; null where it is asked only by people.</summary>
    public ImmutableArray<(ConnectorDefinition Connector, DateTimeOffset? Next)> Sources { get; private set; } = [];

    public ScheduleWords Words => new(Language);

    public FindingText Findings => new(Language);

    public string Asked(ConnectorDefinition connector) => Words.Asked(connector.Schedule, schedule);

    /// <summary>What an entry is about: the source's name, or the round.</summary>
    public string SubjectOf(string subject) => definitions.Connectors.FirstOrDefault(connector => connector.Id == subject)?.Title ?? subject;

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        LookedAt = await store.ClockAsync(cancellation);
        Plan = await reader.PlanAsync(Now, cancellation);
        Log = await store.LogAsync(Lines, cancellation: cancellation);
        Pauses = await pauses.CurrentAsync(VietnamTime.DayOf(Now), cancellation);
        var timetable = new Timetable(definitions, schedule);
        // A paused source is asked when it comes due after its last day.
        Sources = [.. timetable.Connectors.Select(connector => (connector, timetable.Next(connector, Pauses.GetValueOrDefault(connector.Id) is { } pause ? VietnamTime.At(pause.Until.AddDays(1), TimeOnly.MinValue) : Now)))];
    }
}
