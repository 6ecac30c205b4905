namespace DtiPipeline.Warehouse.Scheduling;

/// <summary>The row of <c>schedule_clock</c>.</summary>
internal sealed record ClockRow
{
    public DateTimeOffset LookedAt { get; init; }
}
