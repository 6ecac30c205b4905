using DtiPipeline.Core.Scheduling;

namespace DtiPipeline.Core.Tests.Scheduling;

public sealed class WorkCalendarTests
{
    private static readonly WorkCalendar Vietnam = ScheduleMaker.Vietnam;

    [Theory]
    [InlineData("2024-02-07", true)]
    [InlineData("2024-02-14", false)]
    [InlineData("2024-04-29", false)]
    [InlineData("2024-05-04", true)]
    [InlineData("2025-01-31", false)]
    [InlineData("2025-04-26", true)]
    [InlineData("2026-02-20", false)]
    [InlineData("2026-08-22", true)]
    [InlineData("2026-11-21", false)]
    [InlineData("2027-09-03", false)]
    public void The_shipped_calendar_knows_Tet_holidays_and_swapped_days(string day, bool isWorked) => Assert.Equal(isWorked, Vietnam.IsWorked(DateOnly.Parse(day, null)));

    [Fact]
    public void Every_shipped_year_has_its_holidays()
    {
        // Eleven days by law, those on weekends given back; fewer listed days would be a forgotten one.
        var off = Vietnam.Days.Where(day => day.Kind == CalendarDayKind.Holiday && day.Day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)).CountBy(day => day.Day.Year);
        Assert.Equal([(2024, 11), (2025, 11), (2026, 11), (2027, 11)], off.Select(year => (year.Key, year.Value)).Order());
    }

    [Fact]
    public void Working_days_before_a_day_are_counted_over_Tet()
    {
        Assert.Equal(new DateOnly(2024, 2, 6), Vietnam.WorkedBefore(new DateOnly(2024, 2, 15), 2));
        Assert.Equal(new DateOnly(2024, 2, 15), Vietnam.WorkedBefore(new DateOnly(2024, 2, 15), 0));
        Assert.Equal(new DateOnly(2024, 2, 15), Vietnam.WorkedFrom(new DateOnly(2024, 2, 8)));
    }

    [Fact]
    public void A_calendar_in_which_nobody_works_is_no_endless_search()
    {
        var always = new WorkCalendar([.. Enumerable.Range(0, 1000).Select(count => new CalendarDay(new DateOnly(2024, 1, 1).AddDays(count), CalendarDayKind.Holiday, "x", true, "x", new("x", 1, 1, 1)))]);
        Assert.Throws<InvalidOperationException>(() => always.WorkedFrom(new DateOnly(2024, 1, 1)));
        Assert.Throws<InvalidOperationException>(() => always.WorkedBefore(new DateOnly(2026, 9, 1), 1));
    }
}
