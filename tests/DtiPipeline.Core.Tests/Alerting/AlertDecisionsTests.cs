using DtiPipeline.Core.Alerting;
using DtiPipeline.Core.Board;
using DtiPipeline.Core.Diagnostics;
using static DtiPipeline.Core.Tests.Alerting.Nights;

namespace DtiPipeline.Core.Tests.Alerting;

public sealed class AlertDecisionsTests
{
    [Fact]
    public void A_calm_night_raises_nothing() => Assert.Empty(Decide(Calm).Raised);

    [Fact]
    public void Several_streams_of_one_source_that_is_down_are_one_cause()
    {
        var cause = Assert.Single(Decide(With(Row("thue", "to-khai", Down), Row("thue", "nop-thue", Down))).Raised);
        Assert.Equal(("source-failed:thue:SourceDown", "Hệ thống thue", 12L), (cause.Key, cause.Name, cause.Run));
        Assert.Equal(["Luồng to-khai", "Luồng nop-thue"], cause.Parts.ToArray());
    }

    [Fact]
    public void The_same_cause_next_night_is_still_open_and_keeps_its_beginning()
    {
        var first = Opened(With(Row("thue", arrived: Down)));
        var second = With(Row("thue", arrived: Down)) with { Now = Now.AddDays(1), ScheduleLookedAt = Now.AddDays(1) };
        var changes = AlertDecisions.Decide(Written, second, first);
        Assert.Empty(changes.Raised);
        Assert.Equal(Now.AddHours(-2), Assert.Single(changes.StillOpen).Since);
    }

    [Fact]
    public void A_source_that_is_well_again_recovers()
    {
        var (alert, ending) = Assert.Single(AlertDecisions.Decide(Written, Calm, Opened(With(Row("thue", arrived: Down)))).Ended);
        Assert.Equal(("thue", AlertEnding.Recovered), (alert.Cause.Subject, ending));
    }

    [Fact]
    public void Another_cause_of_the_same_source_is_told_and_the_first_is_not_called_recovered()
    {
        var refused = CellTrouble.Of(Finding.Of(CollectionCodes.AccessRefused));
        var changes = AlertDecisions.Decide(Written, With(Row("thue", arrived: refused)), Opened(With(Row("thue", arrived: Down))));
        Assert.Equal("source-failed:thue:AccessRefused", Assert.Single(changes.Raised).Key);
        Assert.Equal(AlertEnding.Replaced, Assert.Single(changes.Ended).Ending);
    }

    [Fact]
    public void What_nobody_looks_at_any_more_lapses_and_is_not_called_recovered()
    {
        var open = Opened(With(Row("thue", arrived: Down)));
        Assert.Equal(AlertEnding.Lapsed, Assert.Single(AlertDecisions.Decide(Written, Calm with { Rounds = [] }, open).Ended).Ending);
        Assert.Equal(AlertEnding.Lapsed, Assert.Single(AlertDecisions.Decide(Written with { Rules = [] }, Calm, open).Ended).Ending);
    }

    [Fact]
    public void While_a_run_collects_nothing_is_said_of_sources()
    {
        Assert.Empty(Decide(With(Row("thue", arrived: Down)) with { IsRunning = true }).Raised);
        var during = AlertDecisions.Decide(Written, Calm with { IsRunning = true }, Opened(With(Row("thue", arrived: Down))));
        Assert.Empty(during.Ended);
    }

    [Theory]
    [InlineData(1, "source-late:thue:NothingArrived")]
    [InlineData(0, "")]
    public void A_source_is_late_from_the_rule_s_day_on(int days, string key) =>
        Assert.Equal(key, Keys(With(Row("thue", arrived: CellTrouble.Of(Finding.Of(BoardCodes.NothingArrived, ("stream", "thue/so-lieu"))), late: days))));

    [Fact]
    public void A_file_that_is_held_is_drift_and_no_failure() =>
        Assert.Equal("drift:thue:FileDiffers", Keys(With(Row("thue", check: CellTrouble.Of(Finding.Of(DriftCodes.Columns))))));

    [Theory]
    [InlineData(20, "rejects:thue:RowsRefused")]
    [InlineData(19, "")]
    public void Refused_rows_wake_somebody_from_the_threshold_on(long rows, string key) =>
        Assert.Equal(key, Keys(With(Row("thue", check: CellTrouble.Of(Finding.Of(DecodingCodes.NotANumber, ("value", "Nguyễn Văn A")), rows), state: CellState.Attention))));

    [Fact]
    public void What_stood_in_a_refused_row_is_in_no_alert()
    {
        var cause = Assert.Single(Decide(With(Row("thue", check: CellTrouble.Of(Finding.Of(DecodingCodes.NotANumber, ("value", "Nguyễn Văn A")), 40), state: CellState.Attention))).Raised);
        Assert.DoesNotContain("Nguyễn Văn A", new AlertText(Language.Vi, new LetterHead(false, null)).Raised([new Alert(1, cause, Now, Now)]), StringComparison.Ordinal);
        Assert.DoesNotContain(cause.What.Arguments.Values, value => value.Contains("Nguyễn", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(2, 3, "deadline-near:demo-2024/2024-q1/agency/2024-04-05:ValuesAbsent")]
    [InlineData(1, 3, "")]
    [InlineData(2, 0, "")]
    [InlineData(6, 3, "")]
    public void A_deadline_within_days_is_told_while_values_are_missing(int day, int missing, string key) =>
        Assert.Equal(key, Keys(With(Row("thue", missing: missing)) with { Today = new(2024, 4, day) }));

    [Fact]
    public void A_schedule_that_nobody_looks_at_is_silent_and_one_that_nobody_keeps_is_not()
    {
        Assert.Equal("schedule-silent:schedule:NotCollected", Keys(Calm with { ScheduleLookedAt = Now.AddHours(-2) }));
        Assert.Equal("schedule-silent:schedule:NotCollected", Keys(Calm with { WaitingSince = Now.AddHours(-3) }));
        Assert.Equal("", Keys(Calm with { WaitingSince = Now.AddHours(-3), IsRunning = true }));
        Assert.Equal("", Keys(Calm with { ScheduleLookedAt = null }));
    }

    [Fact]
    public void A_run_that_broke_off_is_told() => Assert.Equal("run-failed:run:RunBroken", Keys(Calm with { BrokenRun = 13 }));

    private static AlertChanges Decide(NightPicture night) => AlertDecisions.Decide(Written, night, []);

    private static string Keys(NightPicture night) => string.Join(' ', Decide(night).Raised.Select(cause => cause.Key));

    private static Alert[] Opened(NightPicture night) => [.. Decide(night).Raised.Select((cause, at) => new Alert(at + 1, cause, Now, Now))];
}
