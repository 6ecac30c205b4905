using System.Collections.Frozen;
using System.Collections.Immutable;

namespace DtiPipeline.Core.Scheduling;

/// <summary>Which days are worked: Monday to Friday, but for the days that are listed.</summary>
/// <param name="Days">In any order; of a day that is listed twice the last one counts.</param>
public sealed record WorkCalendar(ImmutableArray<CalendarDay> Days)
{
    /// <summary>Two Tết in a row are never this far apart, so a search that goes on longer has no end.</summary>
    private const int Farthest = 400;

    public static readonly WorkCalendar Empty = new([]);

    /// <summary>The last year of which anything is listed; null where nothing is.</summary>
    public int? LastYear => Days.IsEmpty ? null : Days.Max(day => day.Day.Year);

    private FrozenDictionary<DateOnly, CalendarDayKind> ByDay =>
        field ??= Days.GroupBy(day => day.Day).ToFrozenDictionary(day => day.Key, day => day.Last().Kind);

    public bool IsWorked(DateOnly day) => ByDay.TryGetValue(day, out var kind)
        ? kind == CalendarDayKind.SwappedWork
        : day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);

    /// <summary>The day itself when it is worked, else the next that is.</summary>
    public DateOnly WorkedFrom(DateOnly day)
    {
        for (var ahead = 0; ahead < Farthest; ahead++)
            if (IsWorked(day.AddDays(ahead)))
                return day.AddDays(ahead);
        throw new InvalidOperationException("a calendar without working days");
    }

    /// <summary>The day that lies a number of working days before another; the day itself for 0.</summary>
    public DateOnly WorkedBefore(DateOnly day, int count)
    {
        for (var back = 0; count > 0; back++)
        {
            if (back == Farthest)
                throw new InvalidOperationException("a calendar without working days");
            day = day.AddDays(-1);
            if (IsWorked(day))
                count--;
        }
        return day;
    }
}
