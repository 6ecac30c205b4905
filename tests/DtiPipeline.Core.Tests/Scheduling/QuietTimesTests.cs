using DtiPipeline.Core.Periods;
using DtiPipeline.Core.Scheduling;

namespace DtiPipeline.Core.Tests.Scheduling;

public sealed class QuietTimesTests
{
    [Fact]
    public void The_first_open_moment_is_the_one_a_minute_by_minute_search_finds()
    {
        var random = new Random(20240212);
        for (var i = 0; i < 200; i++)
        {
            var schedules = Enumerable.Range(0, 1 + random.Next(3)).Select(_ => ScheduleMaker.Schedule(random)).ToList();
            var from = new DateTimeOffset(2024, 2, 28, 0, 0, 0, TimeSpan.Zero).AddMinutes(random.Next(3 * 24 * 60));
            var expected = Enumerable.Range(0, (24 * 60) + 1).Select(minute => (DateTimeOffset?)from.AddMinutes(minute))
                .FirstOrDefault(moment => schedules.TrueForAll(schedule => !schedule.IsQuiet(TimeOnly.FromDateTime(moment!.Value.UtcDateTime.AddHours(7)))));
            Assert.Equal(expected, QuietTimes.FirstOpen(schedules, from));
        }
    }

    [Fact]
    public void Hours_over_midnight_end_in_the_morning()
    {
        var schedule = ConnectorSchedule.Usual with { Quiet = [new QuietHours(new(22, 0), new(5, 0))] };
        Assert.Equal(VietnamTime.At(new(2024, 3, 2), new(5, 0)), QuietTimes.FirstOpen([schedule], VietnamTime.At(new(2024, 3, 1), new(23, 30))));
        Assert.False(schedule.IsQuiet(new(5, 0)));
        Assert.True(schedule.IsQuiet(new(22, 0)));
    }
}
