using DtiPipeline.Core.Definitions;
using DtiPipeline.Core.Periods;
using DtiPipeline.Core.Scheduling;
using DtiPipeline.Warehouse.Connections;
using DtiPipeline.Warehouse.Scheduling;

namespace DtiPipeline.Pipeline.Scheduling;

/// <summary>What a worker would do if it looked now. Changes nothing.</summary>
public sealed class ScheduleReader(Database database, DefinitionSet definitions, ScheduleSettings settings)
{
    private readonly ScheduleStore _store = new(database);

    public async Task<SchedulePlan> PlanAsync(DateTimeOffset now, CancellationToken cancellation = default)
    {
        var waiting = await _store.WaitingAsync(cancellation);
        var unseen = await _store.ClockAsync(cancellation) is { } looked && looked < now
            ? new Timetable(definitions, settings).Between(looked, now).Select(due => new ScheduleEntry(0, due, 0))
            : [];
        var desk = new ScheduleDesk(definitions, settings) { Pauses = await new PauseStore(database).CurrentAsync(VietnamTime.DayOf(now), cancellation) };
        return desk.Plan([.. waiting, .. unseen], await _store.CollectedAsync(cancellation), now);
    }
}
