using DtiPipeline.Core.Board;

namespace DtiPipeline.Core.Tests.Board;

public class RoundStagesTests
{
    [Theory]
    [InlineData("2024-03-10", null, null, "Waiting NotCollected")]
    [InlineData("2024-04-06", null, null, "Failed NotCollected")]
    [InlineData("2024-03-10", 7L, null, "Done ")]
    // A run that broke before it came so far again; one before the last good one does not matter.
    [InlineData("2024-03-10", 7L, 8L, "Failed RunBroken")]
    [InlineData("2024-03-10", 7L, 6L, "Done ")]
    // Of a closed round only what was is told.
    [InlineData("2024-04-16", 7L, 8L, "Done ")]
    [InlineData("2024-04-16", null, 8L, "NotWanted ")]
    public void A_round_stands_as_its_last_run_left_it(string today, long? run, long? broken, string expected)
    {
        var cell = RoundStages.Of(
            RowCase.Quarter, DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture), run is { } id ? (DateTimeOffset.UnixEpoch, id) : null, broken);
        Assert.Equal(expected, $"{cell.State} {cell.Trouble?.Kind}");
    }

    [Theory]
    [InlineData("", null)]
    [InlineData("10 20", null)]
    [InlineData("30 10 20", 20.0)]
    [InlineData("40 10 20 30", 25.0)]
    // Only the fourteen before count.
    [InlineData("1 1 1 1 1 1 1 1 1 1 1 1 1 1 90 90 90 90 90 90 90 90 90 90 90 90 90 90 90", 1.0)]
    public void The_usual_is_the_median_of_the_last_fourteen(string seconds, double? expected) => Assert.Equal(
        expected, UsualPace.Median(seconds.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(one => TimeSpan.FromSeconds(int.Parse(one, System.Globalization.CultureInfo.InvariantCulture))))?.TotalSeconds);
}
