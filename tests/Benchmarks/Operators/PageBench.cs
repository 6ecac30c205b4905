using System.Diagnostics;
using System.Globalization;
using System.Net;

namespace DtiPipeline.Benchmarks.Operators;

/// <summary>The review page of one unit under the longest set: alone, and by fifty people in the same moment. Whoever asks shares the machine with the server.</summary>
internal static class PageBench
{
    /// <summary>Pages until the compiler has come to its second stage; a service runs for months.</summary>
    private const int Warm = 300;
    private const int Alone = 100;
    private const int AtOnce = 50;
    private const int Rounds = 20;
    private const double FirstByteGoal = 50;
    private const double TogetherGoal = 100;
    private static readonly Uri Page = new("/review/bac-ninh-huyen-2023/2023/256", UriKind.Relative);

    public static async Task<string> RunAsync(BenchContext context)
    {
        await using var demo = await ServedDemo.StartAsync(await context.Package.ProgramAsync());
        for (var asked = 0; asked < Warm; asked += AtOnce)
        {
            await demo.WriteAsync();
            await TogetherAsync(demo);
        }
        var alone = new List<(double FirstByte, double Whole)>();
        for (var time = 0; time < Alone; time++)
            alone.Add(await AskAsync(demo.Client));

        var (together, written) = (new List<double>(), new List<double>());
        for (var round = 0; round < Rounds; round++)
        {
            together.AddRange(await TogetherAsync(demo));
            await demo.WriteAsync();
            written.AddRange(await TogetherAsync(demo));
        }
        var table =
            "### The review page of a unit\n\n| Who asks | what | median ms | p99 ms | goal | reached |\n|---|---|--:|--:|---|---|\n"
            + Line("one person", "first byte", [.. alone.Select(one => one.FirstByte)], FirstByteGoal)
            + Line("one person", "whole page", [.. alone.Select(one => one.Whole)], null)
            + Line(string.Create(CultureInfo.InvariantCulture, $"{AtOnce} at once, {Rounds} times"), "whole page", together, TogetherGoal)
            + Line(string.Create(CultureInfo.InvariantCulture, $"{AtOnce} at once, {Rounds} times, something written before each"), "whole page", written, TogetherGoal) + "\n";
        context.Tell(table);
        return table;
    }

    private static async Task<IEnumerable<double>> TogetherAsync(ServedDemo demo) =>
        (await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => AskAsync(demo.Client)))).Select(page => page.Whole);

    private static async Task<(double FirstByte, double Whole)> AskAsync(HttpClient client)
    {
        var watch = Stopwatch.StartNew();
        using var answer = await client.GetAsync(Page, HttpCompletionOption.ResponseHeadersRead);
        var first = watch.Elapsed.TotalMilliseconds;
        if (answer.StatusCode != HttpStatusCode.OK)
            throw new InvalidOperationException($"{Page} answered {answer.StatusCode}");
        await answer.Content.CopyToAsync(Stream.Null);
        return (first, watch.Elapsed.TotalMilliseconds);
    }

    private static string Line(string who, string what, IReadOnlyList<double> times, double? goal)
    {
        var sorted = times.Order().ToList();
        var (median, p99) = (sorted[sorted.Count / 2], sorted[(int)(sorted.Count * 0.99)]);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {who} | {what} | {median:0.0} | {p99:0.0} | {(goal is { } most ? $"p99 ≤ {most:0} ms" : "")} | {(goal is null ? "" : p99 <= goal ? "yes" : "**no**")} |\n");
    }
}
