using static DtiPipeline.Core.Tests.Definitions.TestWorkspace;

namespace DtiPipeline.Core.Tests.Definitions.Rules.Connectors;

public sealed class SchedulesCanRunTests
{
    [Theory]
    [InlineData("""{ daily: "01:30", days: working, month_days: [1, 15, last], quiet: ["07:00-18:00"] }""", "")]
    [InlineData("""{ daily: ["01:30", "12:30"], days: [monday, thursday] }""", "")]
    [InlineData("{ days: none }", "")]
    [InlineData("""{ daily: "08:00", quiet: ["07:00-18:00"] }""", "DTI2434 \"08:00\"")]
    [InlineData("""{ daily: "23:00", quiet: ["22:00-05:00"] }""", "DTI2434 \"23:00\"")]
    [InlineData("""{ quiet: ["07:00-07:00"] }""", "DTI2435 quiet")]
    [InlineData("""{ quiet: ["05:00-18:00", "17:00-05:00"] }""", "DTI2435 quiet")]
    [InlineData("{ days: [all, monday] }", "DTI2436 days")]
    [InlineData("""{ days: none, daily: "01:30" }""", "DTI2436 none")]
    [InlineData("""{ daily: "25:00" }""", "DTI2105 \"25:00\"")]
    [InlineData("{ month_days: [32] }", "DTI2105 32")]
    public void A_schedule_leaves_a_time_at_which_it_runs(string schedule, string found) =>
        Assert.Equal(found, string.Join(", ", Valid.Change(ConnectorFile, "inbox:", $"schedule: {schedule}\ninbox:").Found()));

    [Fact]
    public void A_reminder_comes_before_its_deadline() =>
        Assert.Equal(["DTI2413 -1"], Valid.Change(AssessmentsFile, "    rounds:", "    schedule: { remind: -1 }\n    rounds:").Found());

    [Fact]
    public void A_calendar_lists_a_day_once_and_only_where_its_weekday_says_otherwise()
    {
        const string Calendar = "mappings/calendars/vietnam.csv";
        const string Header = "day,kind,name,standing,source\n";
        Assert.Empty(Valid.With(Calendar, $"{Header}2024-02-10,holiday,Tết,announced,x\n2024-05-04,swapped-work,Bù,announced,x\n").Found());
        Assert.Equal(["DTI2708 2024-02-12"], Valid.With(Calendar, $"{Header}2024-02-12,holiday,Tết,announced,x\n2024-02-12,swapped-off,Tết,announced,x\n").Found());
        Assert.Equal(["DTI2709 swapped-work"], Valid.With(Calendar, $"{Header}2024-05-06,swapped-work,Bù,announced,x\n").Found());
    }
}
