using DtiPipeline.Core.Definitions;
using DtiPipeline.Core.Periods;
using DtiPipeline.Core.Scheduling;
using DtiPipeline.Core.Tests.Definitions;

namespace DtiPipeline.Core.Tests.Scheduling;

public sealed class BackfillPlannerTests
{
    private static readonly DefinitionSet Small = TestWorkspace.Valid.Load().Set!;
    private static readonly DateTimeOffset Now = VietnamTime.At(new(2024, 5, 20), new(9, 0));

    [Fact]
    public void A_period_is_asked_for_month_by_month_and_the_rounds_within_it_are_scored_as_of_their_last_day() => Assert.Equal(
        ["2024-05-20 health 2024-01-01..2024-01-31", "2024-05-20 health 2024-02-01..2024-02-29", "2024-05-20 health 2024-03-01..2024-03-31", "2024-04-15 demo-2024/2024-q1"],
        Pieces(new(2024, 1, 1), new(2024, 3, 31)));

    [Fact]
    public void A_round_that_only_touches_the_period_is_not_written_unless_it_is_named()
    {
        Assert.Equal(["2024-05-20 health 2024-02-10..2024-02-20"], Pieces(new(2024, 2, 10), new(2024, 2, 20)));
        Assert.Equal(
            ["2024-05-20 health 2024-02-10..2024-02-20", "2024-05-20 demo-2024/2024-final"], Pieces(new(2024, 2, 10), new(2024, 2, 20), "demo-2024/2024-final"));
    }

    [Fact]
    public void Days_to_come_are_not_asked_for() =>
        Assert.Equal(["2024-05-20 health 2024-05-15..2024-05-20"], Pieces(new(2024, 5, 15), new(2024, 7, 31)));

    private static IEnumerable<string> Pieces(DateOnly from, DateOnly to, params string[] rounds) =>
        BackfillPlanner.Pieces(Small, new ScheduleSettings(ScheduleSettings.UsualNightly, false), new Window(from, to), new(2024, 5, 20), Now, [], rounds).Select(piece =>
            $"{piece.Due.AsOf:yyyy-MM-dd} {string.Join(' ', piece.Connectors.Concat(piece.Rounds))}{(piece.Days is { } days ? $" {days.From:yyyy-MM-dd}..{days.To:yyyy-MM-dd}" : "")}");
}
