using System.Collections.Immutable;
using DtiPipeline.Core.Definitions;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Periods;
using DtiPipeline.Core.Scheduling;
using DtiPipeline.Core.Tests.Definitions;

namespace DtiPipeline.Core.Tests.Scheduling;

/// <summary>What becomes of what has come due, on the small workspace: one source, two rounds of 2024 (the first closes on 15 April).</summary>
public sealed class ScheduleDeskTests
{
    private static readonly DefinitionSet Small = TestWorkspace.Valid.Load().Set!;
    private static readonly ScheduleSettings Settings = new(ScheduleSettings.UsualNightly, AllowInvented: false);
    private static readonly ImmutableDictionary<string, LastCollection> Nothing = ImmutableDictionary<string, LastCollection>.Empty;

    [Fact]
    public void After_three_days_of_downtime_a_source_is_asked_once_and_the_round_that_ended_meanwhile_is_closed_as_of_its_last_day()
    {
        var plan = Plan(Small, At(14, "02:00"), At(17, "09:00"));
        Assert.Equal(
            ["collects health 15/04/2024 01:30 replaced DTI8103", "closes demo-2024/2024-q1 16/04/2024 00:00 waiting ", "collects health 16/04/2024 01:30 replaced DTI8103",
             "collects health 17/04/2024 01:30 waiting "],
            plan.Decisions.Select(Text));
        Assert.Equal(["Closes 2024-04-15 health demo-2024/2024-q1", "Collects 2024-04-17 health "], plan.Jobs.Select(Text));
    }

    [Fact]
    public void A_run_by_hand_after_the_due_time_replaces_it()
    {
        var collected = Nothing.Add("health", new LastCollection(7, At(10, "01:45"), 2, 2));
        Assert.Equal("collects health 10/04/2024 01:30 replaced DTI8104", Text(Assert.Single(Plan(Small, At(10, "01:00"), At(10, "02:00"), collected).Decisions)));
        var earlier = Nothing.Add("health", new LastCollection(7, At(10, "01:15"), 2, 2));
        Assert.Single(Plan(Small, At(10, "01:00"), At(10, "02:00"), earlier).Jobs);
        // A run for some of the streams, or of the rounds, has not done what is due.
        Assert.Single(Plan(Small, At(10, "01:00"), At(10, "02:00"), Nothing.Add("health", new LastCollection(7, At(10, "01:45"), 1, 2))).Jobs);
        Assert.Single(Plan(Small, At(10, "01:00"), At(10, "02:00"), Nothing.Add("health", new LastCollection(7, At(10, "01:45"), 2, 1))).Jobs);
    }

    [Fact]
    public void A_source_that_no_open_round_needs_is_not_asked() => Assert.Equal(
        "collects health 10/04/2026 01:30 skipped DTI8101",
        Text(Assert.Single(Plan(Small, VietnamTime.At(new(2026, 4, 10), new(1, 0)), VietnamTime.At(new(2026, 4, 10), new(2, 0))).Decisions)));

    [Fact]
    public void In_quiet_hours_everything_waits_for_their_end()
    {
        var quiet = With(ConnectorSchedule.Usual with { Daily = [new(6, 0)], Quiet = [new QuietHours(new(7, 0), new(18, 0))] });
        var plan = Plan(quiet, At(14, "07:00"), At(16, "09:00"));
        Assert.Empty(plan.Jobs);
        Assert.All(plan.Decisions.Where(decision => decision.State == EntryState.Waiting), decision => Assert.Equal(At(16, "18:00"), decision.Until));
        Assert.Equal(["closes", "collects"], plan.Decisions.Where(decision => decision.State == EntryState.Waiting).Select(decision => decision.Entry.Due.Kind.Word()));
        // At eighteen o'clock both go.
        Assert.Equal(2, Plan(quiet, At(14, "07:00"), At(16, "18:00")).Jobs.Length);
    }

    [Fact]
    public void A_run_that_never_comes_to_its_end_fails_at_last()
    {
        var entry = new ScheduleEntry(3, new Due(DueKind.Collects, "health", At(10, "01:30"), new(2024, 4, 10)), ScheduleDesk.MostAttempts);
        var decision = Assert.Single(new ScheduleDesk(Small, Settings).Plan([entry], Nothing, At(10, "02:00")).Decisions);
        Assert.Equal((EntryState.Failed, PipelineCodes.NeverCameToItsEnd), (decision.State, decision.Why!.Code));
        Assert.Single(new ScheduleDesk(Small, Settings).Plan([entry with { Attempts = ScheduleDesk.MostAttempts - 1 }], Nothing, At(10, "02:00")).Jobs);
    }

    [Fact]
    public void Rounds_open_remind_and_close_and_what_is_too_late_says_so()
    {
        Assert.Equal(
            ["opens demo-2024/2024-final 01/01/2024 00:00 ran DTI8107", "opens demo-2024/2024-q1 01/01/2024 00:00 ran DTI8107"],
            Plan(Small, VietnamTime.At(new(2023, 12, 31), new(23, 0)), VietnamTime.At(new(2024, 1, 1), new(0, 10))).Decisions.Select(Text));
        // Three working days before Sunday 5 January, New Year not among them.
        Assert.Equal(
            "reminds demo-2024/2024-final agency 2025-01-05 01/01/2025 07:30 ran DTI8109",
            Text(Assert.Single(Plan(Small, VietnamTime.At(new(2025, 1, 1), new(7, 0)), VietnamTime.At(new(2025, 1, 1), new(8, 0))).Decisions)));
        var late = Plan(Small, VietnamTime.At(new(2023, 12, 31), new(23, 0)), VietnamTime.At(new(2025, 3, 1), new(0, 10))).Decisions.Select(Text).ToList();
        Assert.Contains("opens demo-2024/2024-q1 01/01/2024 00:00 skipped DTI8108", late);
        Assert.Contains("reminds demo-2024/2024-final agency 2025-01-05 01/01/2025 07:30 skipped DTI8110", late);
        Assert.Equal(2, late.Count(line => line.StartsWith("closes", StringComparison.Ordinal) && line.EndsWith("waiting ", StringComparison.Ordinal)));
    }

    [Fact]
    public void What_a_changed_definition_no_longer_knows_is_skipped()
    {
        var gone = new ScheduleEntry(1, new Due(DueKind.Collects, "gone", At(10, "01:30"), new(2024, 4, 10)), 0);
        var moved = new ScheduleEntry(2, new Due(DueKind.Closes, "demo-2024/2024-q1", At(11, "00:00"), new(2024, 4, 10)), 0);
        var round = new ScheduleEntry(3, new Due(DueKind.Backfills, "1/1", At(11, "00:00"), new(2024, 4, 10)), 0) { Rounds = ["demo-2024/2024-q9"] };
        var plan = new ScheduleDesk(Small, Settings).Plan([gone, moved, round], Nothing, At(12, "02:00"));
        Assert.All(plan.Decisions, decision => Assert.Equal((EntryState.Skipped, PipelineCodes.NoLongerScheduled), (decision.State, decision.Why!.Code)));
        Assert.Empty(plan.Jobs);
    }

    [Fact]
    public void A_paused_source_is_left_alone_to_the_end_of_its_last_day_and_a_backfill_waits_for_it()
    {
        var pause = new SourcePause("health", new(2024, 4, 16), "bảo trì", "truc", At(9, "10:00"));
        var desk = new ScheduleDesk(Small, Settings) { Pauses = ImmutableDictionary<string, SourcePause>.Empty.Add("health", pause) };
        var night = new ScheduleEntry(1, new Due(DueKind.Collects, "health", At(16, "01:30"), new(2024, 4, 16)), 0);
        var backfill = new ScheduleEntry(2, new Due(DueKind.Backfills, "1/1", At(15, "10:00"), new(2024, 4, 15)), 0) { Connectors = ["health"], Days = new Window(new(2024, 1, 1), new(2024, 1, 31)) };
        var closing = new ScheduleEntry(3, new Due(DueKind.Closes, "demo-2024/2024-q1", At(16, "00:00"), new(2024, 4, 15)), 0);

        var plan = desk.Plan([night, backfill, closing], Nothing, At(16, "23:59"));
        Assert.Equal(
            ["backfills 1/1 15/04/2024 10:00 waiting DTI8114", "closes demo-2024/2024-q1 16/04/2024 00:00 waiting ", "collects health 16/04/2024 01:30 skipped DTI8114"], plan.Decisions.Select(Text));
        Assert.Equal(At(17, "00:00"), plan.Decisions[0].Until);
        // The round is frozen with what is there.
        Assert.Equal("Closes 2024-04-15  demo-2024/2024-q1", Text(Assert.Single(plan.Jobs)));
        Assert.Equal([DueKind.Collects, DueKind.Backfills], desk.Plan([night, backfill], Nothing, At(17, "00:00")).Jobs.Select(job => job.Kind));
    }

    [Theory]
    [InlineData("2024-04-10", "bảo trì", null)]
    [InlineData("2024-06-09", "bảo trì", null)]
    [InlineData("2024-04-09", "bảo trì", PipelineCodes.PauseNeedsDay)]
    [InlineData("2024-06-10", "bảo trì", PipelineCodes.PauseNeedsDay)]
    [InlineData(null, "bảo trì", PipelineCodes.PauseNeedsDay)]
    [InlineData("2024-04-12", " ờ ", PipelineCodes.PauseNeedsReason)]
    [InlineData("2024-04-12", null, PipelineCodes.PauseNeedsReason)]
    public void A_pause_has_an_end_within_sixty_days_and_a_reason(string? until, string? reason, string? code) =>
        Assert.Equal(code, PauseRules.Check(until is null ? null : DateOnly.Parse(until, null), reason, new(2024, 4, 10))?.Code);

    [Fact]
    public void The_night_goes_before_backfills()
    {
        var backfill = new ScheduleEntry(1, new Due(DueKind.Backfills, "1/1", At(9, "10:00"), new(2024, 4, 9)), 0) { Connectors = ["health"], Days = new Window(new(2024, 1, 1), new(2024, 1, 31)) };
        var night = new ScheduleEntry(2, new Due(DueKind.Collects, "health", At(10, "01:30"), new(2024, 4, 10)), 0);
        Assert.Equal([DueKind.Collects, DueKind.Backfills], new ScheduleDesk(Small, Settings).Plan([backfill, night], Nothing, At(10, "02:00")).Jobs.Select(job => job.Kind));
    }

    /// <summary>A worker that is up, down, late and interrupted by chance: at the end every due time is decided, and no source was asked twice for one or in its quiet hours.</summary>
    [Fact]
    public void However_long_a_worker_is_away_every_due_time_is_decided_once()
    {
        var random = new Random(20240213);
        for (var i = 0; i < 40; i++)
        {
            var schedule = ScheduleMaker.Schedule(random);
            // Hours that never end are refused where definitions are read.
            schedule = QuietTimes.FirstOpen([schedule], At(1, "00:00")) is null ? schedule with { Quiet = [] } : schedule;
            var definitions = With(schedule) with { Calendar = ScheduleMaker.Calendar(random, new(2024, 1, 1), new(2024, 12, 31)) };
            var desk = new ScheduleDesk(definitions, Settings);
            var (looked, end) = (At(1, "00:00"), At(1, "00:00").AddDays(40));
            var expected = new Timetable(definitions, Settings).Between(looked, end).ToList();
            var (open, decided, ran) = (new List<ScheduleEntry>(), new List<Due>(), new List<(Due Due, DateTimeOffset At)>());
            for (var id = 1; looked < end;)
            {
                var now = looked.AddMinutes(random.Next(6) == 0 ? random.Next(5 * 24 * 60) : random.Next(1, 240));
                now = now > end ? end : now;
                open.AddRange(new Timetable(definitions, Settings).Between(looked, now).Select(due => new ScheduleEntry(id++, due, 0)));
                looked = now;
                var plan = desk.Plan(open, Nothing, now);
                var final = plan.Decisions.Where(decision => decision.State != EntryState.Waiting).Select(decision => decision.Entry).ToList();
                // A run that is cut short leaves its entries open.
                if (plan.Jobs.FirstOrDefault() is { } job && random.Next(5) > 0)
                {
                    ran.AddRange(job.Entries.Select(entry => (entry.Due, now)));
                    final.AddRange(job.Entries);
                }
                decided.AddRange(final.Select(entry => entry.Due));
                open.RemoveAll(final.Contains);
            }
            var left = open.Select(entry => entry.Due).ToList();
            Assert.Equal(expected.Select(Text).Order(StringComparer.Ordinal), decided.Concat(left).Select(Text).Order(StringComparer.Ordinal));
            Assert.All(ran.Where(one => one.Due.Kind == DueKind.Collects), one => Assert.False(schedule.IsQuiet(TimeOnly.FromDateTime(one.At.UtcDateTime.AddHours(7)))));
            Assert.Equal(ran.Select(one => one.Due).Distinct().Count(), ran.Count);
            Assert.All(ran, one => Assert.True(one.At >= one.Due.At));
        }
    }

    private static SchedulePlan Plan(DefinitionSet definitions, DateTimeOffset looked, DateTimeOffset now, ImmutableDictionary<string, LastCollection>? collected = null) =>
        new ScheduleDesk(definitions, Settings).Plan([.. new Timetable(definitions, Settings).Between(looked, now).Select(due => new ScheduleEntry(0, due, 0))], collected ?? Nothing, now);

    private static DefinitionSet With(ConnectorSchedule schedule) => Small with { Connectors = [.. Small.Connectors.Select(connector => connector with { Schedule = schedule })] };

    private static DateTimeOffset At(int dayOfApril, string time) => VietnamTime.At(new(2024, 4, dayOfApril), TimeOnly.Parse(time, null));

    private static string Text(Due due) => $"{due.Kind.Word()} {due.Subject} {VietnamTime.Moment(due.At)}";

    private static string Text(EntryDecision decision) => $"{Text(decision.Entry.Due)} {decision.State.Word()} {decision.Why?.Code}";

    private static string Text(ScheduleJob job) => $"{job.Kind} {job.AsOf:yyyy-MM-dd} {string.Join(' ', job.Connectors)} {string.Join(' ', job.Rounds)}";
}
