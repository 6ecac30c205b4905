using System.Globalization;
using DtiPipeline.Pipeline.Runs;

namespace DtiPipeline.Cli.Tests.Speed;

/// <summary>
/// What a night costs, against another night of the same minute: no second is measured, so a slow machine passes and a part that has become quadratic, or
/// reads everything again, does not. The bounds are generous; <c>ops/performance.md</c> has the real figures.
/// </summary>
public sealed class RatioTests
{
    private const int Few = 4_000;
    private const int Many = 4 * Few;
    private const int Tries = 3;

    [Fact]
    public async Task A_night_costs_by_its_rows_and_little_where_little_has_changed()
    {
        // What is compiled when it first runs must not make any of the compared nights slow.
        await FirstAsync(Few / 10);
        List<string> broken = [];
        // Whatever else the machine does may make one of the nights slow; not three times the same one.
        for (var time = 0; time < Tries; time++)
        {
            broken = await BrokenAsync();
            if (broken.Count == 0)
                return;
        }
        Assert.Fail(string.Join("; ", broken));
    }

    private static async Task<List<string>> BrokenAsync()
    {
        await using var nights = await TimedNights.StartAsync();
        await nights.DeliverAsync(Many);
        var (_, many) = await nights.RunAsync();
        var (again, same) = await nights.RunAsync();
        Assert.Equal(StepStatus.Unchanged, again.Steps.Single(step => step.Step == StepName.Collect).Status);
        await nights.DeliverAsync(Many, changedEvery: 100);
        var (next, changed) = await nights.RunAsync();
        Assert.Equal(Many - (Many / 100), next.Steps.Single(step => step.Step == StepName.Collect).Unchanged);
        var few = await FirstAsync(Few);
        // What every night costs is taken away, else few rows would look as dear as many.
        return
        [
            .. Bound("four times the rows", many - same, few - same, 8),
            .. Bound("the same file again", same, many, 0.5),
            .. Bound("1 % of the rows changed", changed - same, many - same, 0.8),
        ];
    }

    private static async Task<TimeSpan> FirstAsync(int rows)
    {
        await using var nights = await TimedNights.StartAsync();
        await nights.DeliverAsync(rows);
        return (await nights.RunAsync()).Time;
    }

    private static IEnumerable<string> Bound(string what, TimeSpan cost, TimeSpan against, double most) =>
        cost <= against * most ? [] : [string.Create(CultureInfo.InvariantCulture, $"{what}: {cost.TotalSeconds:0.00} s against {against.TotalSeconds:0.00} s, at most {most} times are expected")];
}
