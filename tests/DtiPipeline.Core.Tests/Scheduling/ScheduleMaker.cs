using System.Collections.Immutable;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Scheduling;
using DtiPipeline.Core.Tests.Definitions;
using DtiPipeline.TestKit;

namespace DtiPipeline.Core.Tests.Scheduling;

/// <summary>Schedules and calendars by chance; the same seed makes the same.</summary>
internal static class ScheduleMaker
{
    /// <summary>The calendar that ships with the program.</summary>
    public static readonly WorkCalendar Vietnam = TestWorkspace.Valid.With(CalendarFile, File.ReadAllText(Repository.PathOf(CalendarFile))).Load().Set!.Calendar;

    private const string CalendarFile = "mappings/calendars/vietnam.csv";
    private static readonly SourceSpan Nowhere = new("test", 1, 1, 1);
    private static readonly DayWord[] Weekdays = [.. Enum.GetValues<DayWord>().Where(word => word >= DayWord.Monday)];

    public static ConnectorSchedule Schedule(Random random) => new(
        [.. Enumerable.Range(0, random.Next(3)).Select(_ => Time(random))],
        random.Next(4) switch { 0 => [DayWord.All], 1 => [DayWord.Working], 2 => [DayWord.None], _ => [.. random.GetItems(Weekdays, 2)] },
        random.Next(2) == 0 ? [] : [.. Enumerable.Range(0, 1 + random.Next(2)).Select(_ => random.Next(4) == 0 ? 31 : random.Next(1, 32))],
        [.. Enumerable.Range(0, random.Next(3)).Select(_ => new QuietHours(Time(random), Time(random))).Where(hours => !hours.IsEmpty)],
        Nowhere);

    /// <summary>Holidays in clusters, such as Tết, and swapped days, between two days.</summary>
    public static WorkCalendar Calendar(Random random, DateOnly from, DateOnly to)
    {
        var days = ImmutableArray.CreateBuilder<CalendarDay>();
        for (var day = from; day <= to; day = day.AddDays(1 + random.Next(20)))
            for (var length = random.Next(1, 8); length > 0 && day <= to; length--, day = day.AddDays(1))
                days.Add(new CalendarDay(
                    day, day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday && random.Next(2) == 0 ? CalendarDayKind.SwappedWork : CalendarDayKind.Holiday, "x", true, "x", Nowhere));
        return new WorkCalendar(days.ToImmutable());
    }

    private static TimeOnly Time(Random random) => new(random.Next(24), random.Next(4) * 15);
}
