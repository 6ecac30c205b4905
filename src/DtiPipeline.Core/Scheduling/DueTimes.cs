using DtiPipeline.Core.Periods;

namespace DtiPipeline.Core.Scheduling;

/// <summary>The moments of a schedule. Pure.</summary>
public static class DueTimes
{
    /// <summary>Moments after one and up to another, in order.</summary>
    /// <param name="usual">The time of a schedule that names none.</param>
    /// <param name="after">Not itself.</param>
    /// <param name="until">Itself.</param>
    public static IEnumerable<DateTimeOffset> Of(ConnectorSchedule schedule, TimeOnly usual, WorkCalendar calendar, DateTimeOffset after, DateTimeOffset until)
    {
        var times = schedule.Daily.IsEmpty ? [usual] : schedule.Daily.Distinct().Order().ToArray();
        for (var day = VietnamTime.DayOf(after); day <= VietnamTime.DayOf(until); day = day.AddDays(1))
            if (IsOn(schedule, calendar, day))
                foreach (var time in times)
                    if (VietnamTime.At(day, time) is var moment && moment > after && moment <= until)
                        yield return moment;
    }

    private static bool IsOn(ConnectorSchedule schedule, WorkCalendar calendar, DateOnly day)
    {
        if (!schedule.Days.Any(word => Fits(word, calendar, day)))
            return false;
        if (schedule.MonthDays.IsEmpty)
            return true;
        if (!schedule.Days.Contains(DayWord.Working))
            return schedule.MonthDays.Any(number => IsNumbered(day, number));
        // A day of the month that nobody works moves to the next worked one, so today may stand for any of those just before it.
        for (var meant = day; meant == day || !calendar.IsWorked(meant); meant = meant.AddDays(-1))
            if (schedule.MonthDays.Any(number => IsNumbered(meant, number)))
                return true;
        return false;
    }

    private static bool IsNumbered(DateOnly day, int number) => day.Day == Math.Min(number, DateTime.DaysInMonth(day.Year, day.Month));

    private static bool Fits(DayWord word, WorkCalendar calendar, DateOnly day) => word switch
    {
        DayWord.All => true,
        DayWord.Working => calendar.IsWorked(day),
        DayWord.None => false,
        DayWord.Monday => day.DayOfWeek == DayOfWeek.Monday,
        DayWord.Tuesday => day.DayOfWeek == DayOfWeek.Tuesday,
        DayWord.Wednesday => day.DayOfWeek == DayOfWeek.Wednesday,
        DayWord.Thursday => day.DayOfWeek == DayOfWeek.Thursday,
        DayWord.Friday => day.DayOfWeek == DayOfWeek.Friday,
        DayWord.Saturday => day.DayOfWeek == DayOfWeek.Saturday,
        DayWord.Sunday => day.DayOfWeek == DayOfWeek.Sunday,
        _ => throw new ArgumentOutOfRangeException(nameof(word), word, "not a word for days"),
    };
}
