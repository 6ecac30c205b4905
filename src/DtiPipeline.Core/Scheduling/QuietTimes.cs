using DtiPipeline.Core.Periods;

namespace DtiPipeline.Core.Scheduling;

/// <summary>When several sources may be asked together. Pure.</summary>
public static class QuietTimes
{
    /// <summary>The first moment, from one on, in the quiet hours of none; null where their hours leave no common time.</summary>
    public static DateTimeOffset? FirstOpen(IEnumerable<ConnectorSchedule> schedules, DateTimeOffset from)
    {
        var quiet = schedules.SelectMany(schedule => schedule.Quiet).Distinct().ToList();
        // It changes only where some hours end, and every day is like the other.
        var candidates = Enumerable.Range(0, 2).SelectMany(day => quiet.Select(hours => VietnamTime.At(VietnamTime.DayOf(from).AddDays(day), hours.To)))
            .Where(moment => moment > from).Order().Prepend(from);
        foreach (var moment in candidates)
            if (!quiet.Exists(hours => hours.Contains(VietnamTime.TimeOf(moment))))
                return moment;
        return null;
    }
}
