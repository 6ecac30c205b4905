using System.Globalization;
using DtiPipeline.Core.Definitions.Connectors;
using DtiPipeline.Core.Periods;

namespace DtiPipeline.Core.Tests.Periods;

/// <summary>Which days a night asks for.</summary>
public sealed class AskedDaysTests
{
    private static readonly RequestWindow Plain = new("from", "to", "yyyy-MM-dd", TimeSpan.Zero, null, null);
    private static readonly RequestWindow Nightly = Plain with { Reread = new(TimeSpan.FromDays(15), TimeSpan.Zero) };
    private static readonly RequestWindow Both = Plain with { First = new DateOnly(2023, 1, 1), Reread = new(TimeSpan.FromDays(15), TimeSpan.FromDays(183)) };

    [Fact]
    public void Without_rereading_every_night_asks_for_all() =>
        Assert.Equal(Days("2024-01-01..2024-06-20"), AskedDays.Of(Plain, Days("2024-01-01..2024-06-20"), [Days("2024-01-01..2024-06-19")]));

    [Theory]
    [InlineData("2023-01-01..2024-06-20")]
    public void The_first_load_begins_on_its_own_day(string asked) => Assert.Equal(Days(asked), AskedDays.Of(Both, Days("2024-01-01..2024-06-20"), []));

    [Theory]
    [InlineData("2024-01-01..2024-06-19", "2024-06-06..2024-06-20")]
    [InlineData("2024-01-01..2024-05-01", "2024-05-02..2024-06-20")]
    [InlineData("2024-02-01..2024-06-19", "2024-01-01..2024-06-20")]
    [InlineData("2024-01-01..2024-03-31 2024-04-02..2024-06-19", "2024-04-01..2024-06-20")]
    [InlineData("2024-01-01..2024-03-31 2024-03-15..2024-06-19", "2024-06-06..2024-06-20")]
    [InlineData("2023-01-01..2023-12-31", "2024-01-01..2024-06-20")]
    [InlineData("2024-01-01..2024-06-30", "2024-06-06..2024-06-20")]
    public void A_night_asks_again_for_the_last_days_and_for_what_was_never_answered(string answered, string asked) =>
        Assert.Equal(Days(asked), AskedDays.Of(Nightly, Days("2024-01-01..2024-06-20"), [.. answered.Split(' ').Select(Days)]));

    [Theory]
    [InlineData("2024-01-01..2024-06-30", "2024-01-01..2024-07-01")]
    [InlineData("2024-01-01..2024-06-30 2024-01-01..2024-07-01", "2024-06-18..2024-07-02")]
    [InlineData("2023-01-01..2024-06-30 2024-01-15..2024-07-15", "2024-07-02..2024-07-16")]
    [InlineData("2023-01-01..2024-06-30 2024-06-20..2024-07-15", "2024-01-16..2024-07-16")]
    public void Once_a_month_a_night_asks_further_back(string answered, string asked) =>
        Assert.Equal(Days(asked), AskedDays.Of(Both, Days($"2024-01-01..{asked[^10..]}"), [.. answered.Split(' ').Select(Days)]));

    private static Window Days(string text) => new(Day(text[..10]), Day(text[^10..]));

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
