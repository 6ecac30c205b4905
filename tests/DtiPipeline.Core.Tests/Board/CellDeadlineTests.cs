using DtiPipeline.Core.Board;
using DtiPipeline.Core.Definitions.Assessments;
using DtiPipeline.Core.Definitions.IndicatorSets;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Tests.Board;

public class CellDeadlineTests
{
    [Theory]
    // The next one of the tier; after the last, that one and how late it is.
    [InlineData("agency:04-05,council:05-01", "agency", "04-01", "agency 04-05 0")]
    [InlineData("agency:04-05,council:05-01", "agency", "04-05", "agency 04-05 0")]
    [InlineData("agency:04-05,council:05-01", "agency", "04-08", "agency 04-05 3")]
    [InlineData("agency:01-05,agency:04-05", "agency", "02-01", "agency 04-05 0")]
    // A tier without one works to the next in line, and to the one before where nobody comes after it.
    [InlineData("unit:04-10,council:05-01", "agency", "04-01", "unit 04-10 0")]
    [InlineData("agency:04-05", "council", "04-01", "agency 04-05 0")]
    [InlineData("agency:04-05,unit:04-10", "council", "04-01", "unit 04-10 0")]
    // None at all: the cut-off.
    [InlineData("", "agency", "04-18", " 04-15 3")]
    public void The_deadline_is_the_next_of_the_tier(string deadlines, string tier, string today, string expected)
    {
        var round = RowCase.Quarter with
        {
            Deadlines = [.. deadlines.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(one => new Deadline(one.Split(':')[0], Day(one.Split(':')[1])))],
        };
        var found = CellDeadline.Of(round, Day(today), tier);
        Assert.Equal(expected, FormattableString.Invariant($"{found.Tier} {found.By:MM-dd} {found.DaysLate}"));
    }

    [Theory]
    [InlineData("2023-12-31", "")]
    [InlineData("2024-02-01", "q1 year")]
    [InlineData("2024-05-01", "q2 year q1")]
    // Of two that are closed the later one stays, for sixty days.
    [InlineData("2024-08-01", "year q2")]
    [InlineData("2024-09-13", "year q2")]
    [InlineData("2024-09-14", "year")]
    public void Open_rounds_stand_on_the_board_and_the_one_that_closed_last(string today, string expected)
    {
        var assessment = new Assessment
        {
            Id = "a", Set = "s", Title = "A", Units = ["1"], UnitDate = new(2024, 12, 31), At = new SourceSpan("", 1, 1, 1),
            Rounds =
            [
                RowCase.Quarter with { Id = "q1" },
                RowCase.Quarter with { Id = "q2", From = new(2024, 4, 1), Opens = new(2024, 4, 1), CutOff = new(2024, 7, 15) },
                RowCase.Quarter with { Id = "year", CutOff = new(2025, 1, 15) },
            ],
        };
        Assert.Equal(expected, string.Join(' ', BoardRounds.Of(assessment, DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture)).Select(round => round.Id)));
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact("2024-" + text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
