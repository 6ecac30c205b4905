using DtiPipeline.Core.Scheduling;

namespace DtiPipeline.Core.Tests.Scheduling;

/// <summary>The calculation beside a model that looks at every minute, knows nothing of zones but seven hours, and lists the days of a month by hand.</summary>
public sealed class DueTimesTests
{
    private static readonly TimeOnly Usual = new(1, 30);

    [Fact]
    public void Due_times_are_those_of_a_model_that_looks_at_every_minute()
    {
        var random = new Random(20240210);
        for (var i = 0; i < 150; i++)
        {
            var after = new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(random.Next(3 * 366 * 24 * 60));
            var until = after.AddMinutes(random.Next(60 * 24 * 60));
            var day = DateOnly.FromDateTime(after.UtcDateTime);
            var calendar = ScheduleMaker.Calendar(random, day.AddDays(-50), day.AddDays(120));
            var schedule = ScheduleMaker.Schedule(random);
            Assert.Equal(Model(schedule, calendar, after, until), DueTimes.Of(schedule, Usual, calendar, after, until));
        }
    }

    [Fact]
    public void What_is_due_between_two_moments_does_not_depend_on_how_often_somebody_looks()
    {
        var random = new Random(20240211);
        for (var i = 0; i < 60; i++)
        {
            var start = new DateTimeOffset(2026, 2, 10, 0, 0, 0, TimeSpan.Zero);
            var calendar = ScheduleMaker.Calendar(random, new DateOnly(2026, 1, 1), new DateOnly(2026, 4, 30));
            var schedule = ScheduleMaker.Schedule(random);
            var (looked, found) = (start, new List<DateTimeOffset>());
            while (looked < start.AddDays(30))
            {
                // Minutes as a worker that is up, days as one that was down.
                var next = looked.AddMinutes(random.Next(10) == 0 ? random.Next(5 * 24 * 60) : random.Next(90));
                found.AddRange(DueTimes.Of(schedule, Usual, calendar, looked, next));
                looked = next;
            }
            Assert.Equal(DueTimes.Of(schedule, Usual, calendar, start, looked), found);
        }
    }

    [Theory]
    [InlineData("2024-02-01", "2024-03-01", "31", "2024-02-29")]
    [InlineData("2025-02-01", "2025-03-01", "30", "2025-02-28")]
    [InlineData("2024-04-01", "2024-06-01", "31", "2024-04-30 2024-05-31")]
    public void A_day_that_a_month_does_not_have_is_its_last(string from, string until, string number, string expected)
    {
        var schedule = ConnectorSchedule.Usual with { MonthDays = [int.Parse(number, null)] };
        Assert.Equal(expected, Days(schedule, WorkCalendar.Empty, from, until));
    }

    [Fact]
    public void A_day_of_the_month_moves_behind_Tet_when_only_working_days_count()
    {
        var schedule = ConnectorSchedule.Usual with { Days = [DayWord.Working], MonthDays = [8, 15] };
        // The eighth is the first day of Tết Giáp Thìn; work begins again on the fifteenth, which is due itself: once.
        Assert.Equal("2024-02-15", Days(schedule, ScheduleMaker.Vietnam, "2024-02-01", "2024-03-01"));
    }

    [Fact]
    public void A_worked_Saturday_is_due_and_its_swapped_Monday_is_not() => Assert.Equal(
        "2024-04-26 2024-05-02 2024-05-03 2024-05-04 2024-05-06",
        Days(ConnectorSchedule.Usual with { Days = [DayWord.Working] }, ScheduleMaker.Vietnam, "2024-04-26", "2024-05-07"));

    private static string Days(ConnectorSchedule schedule, WorkCalendar calendar, string from, string until) => string.Join(' ', DueTimes
        .Of(schedule, Usual, calendar, Utc(from), Utc(until)).Select(moment => moment.AddHours(7).ToString("yyyy-MM-dd", null)));

    private static DateTimeOffset Utc(string day) => new DateTimeOffset(DateTime.Parse(day, null), TimeSpan.Zero).AddHours(-7);

    private static List<DateTimeOffset> Model(ConnectorSchedule schedule, WorkCalendar calendar, DateTimeOffset after, DateTimeOffset until)
    {
        var times = (schedule.Daily.IsEmpty ? [Usual] : schedule.Daily.ToArray()).Select(time => (time.Hour, time.Minute)).ToHashSet();
        var meant = MeantDays(schedule, calendar, after.AddDays(-60), until.AddDays(60));
        var found = new List<DateTimeOffset>();
        // Whole minutes only: seconds have no part in a schedule.
        for (var moment = after.AddSeconds(-after.Second).AddMinutes(1); moment <= until; moment = moment.AddMinutes(1))
        {
            var local = moment.UtcDateTime.AddHours(7);
            if (times.Contains((local.Hour, local.Minute)) && meant.Contains(DateOnly.FromDateTime(local)))
                found.Add(moment);
        }
        return found;
    }

    private static HashSet<DateOnly> MeantDays(ConnectorSchedule schedule, WorkCalendar calendar, DateTimeOffset from, DateTimeOffset to)
    {
        var all = Enumerable.Range(0, (int)(to - from).TotalDays).Select(count => DateOnly.FromDateTime(from.UtcDateTime).AddDays(count)).ToList();
        bool IsOff(DateOnly day) => calendar.Days.LastOrDefault(listed => listed.Day == day) is { } listed
            ? listed.Kind != CalendarDayKind.SwappedWork
            : day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
        var numbered = schedule.MonthDays.IsEmpty
            ? all
            : [.. all.Where(day => schedule.MonthDays.Contains(day.Day) || (day.AddDays(1).Month != day.Month && schedule.MonthDays.Any(number => number > day.Day)))];
        if (schedule.Days.Contains(DayWord.None))
            return [];
        if (schedule.Days.Contains(DayWord.All))
            return [.. numbered];
        if (!schedule.Days.Contains(DayWord.Working))
            return [.. numbered.Where(day => schedule.DayWords.Contains(day.DayOfWeek.ToString().ToLowerInvariant()))];
        if (schedule.MonthDays.IsEmpty)
            return [.. numbered.Where(day => !IsOff(day))];
        var moved = new HashSet<DateOnly>();
        foreach (var day in numbered)
        {
            var worked = day;
            while (IsOff(worked))
                worked = worked.AddDays(1);
            moved.Add(worked);
        }
        return moved;
    }
}
