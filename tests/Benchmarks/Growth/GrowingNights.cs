using System.Globalization;
using System.Text;
using DtiPipeline.Benchmarks.Databases;
using DtiPipeline.Benchmarks.Generating;
using DtiPipeline.Benchmarks.Nights;
using DtiPipeline.Benchmarks.Workspaces;

namespace DtiPipeline.Benchmarks.Growth;

/// <summary>First loads that grow in rows, then in units.</summary>
internal sealed class GrowingNights(BenchContext context, Engine engine)
{
    private static readonly int[] Parts = [8, 4, 2, 1];
    private static readonly int[] UnitCounts = [150, 600, 2_400];

    public async Task<string> ByRowsAsync()
    {
        var points = new List<GrowthPoint>();
        foreach (var part in Parts)
            points.Add(await OnceAsync(context.Options.Rows / part, BenchFiles.UsualUnits, context.Options.Rows / part));
        return Write($"Rows, {engine}", "rows", points);
    }

    public async Task<string> ByUnitsAsync()
    {
        var points = new List<GrowthPoint>();
        foreach (var units in UnitCounts)
            points.Add(await OnceAsync(context.Options.SmallRows, units, units));
        return Write(string.Create(CultureInfo.InvariantCulture, $"Units, {engine}, {context.Options.SmallRows:#,##0} rows each time"), "units", points);
    }

    /// <summary>One first night into an empty warehouse.</summary>
    public async Task<GrowthPoint> OnceAsync(int rows, int units, double size)
    {
        using var files = await BenchFiles.CreateAsync(DeliveryForm.Csv, units);
        await using var database = await context.Engines.CreateAsync(engine);
        await WarehouseSetup.RunAsync(database);
        await files.DeliverAsync(new GeneratorOptions { Rows = rows });
        var night = await new Night(context.Package, files.Workspace, database).RunAsync();
        context.Tell(string.Create(CultureInfo.InvariantCulture, $"{engine}, {rows:#,##0} rows, {units:#,##0} units: {night.Seconds:0.00} s"));
        return new GrowthPoint(size, night.Seconds, NightSteps.Of(night), night.PeakMegabytes) { DatabaseMegabytes = await database.MegabytesAsync() };
    }

    private static string Write(string title, string size, IReadOnlyList<GrowthPoint> points)
    {
        var text = new StringBuilder()
            .AppendLine(CultureInfo.InvariantCulture, $"#### {title}").AppendLine()
            .AppendLine(CultureInfo.InvariantCulture, $"| {size} | night s | collect s | map s | score s | peak MB |")
            .AppendLine("|--:|--:|--:|--:|--:|--:|");
        foreach (var point in points)
            text.AppendLine(CultureInfo.InvariantCulture,
                $"| {point.Size:#,##0} | {point.Seconds:0.00} | {point.Steps.Collect:0.00} | {point.Steps.Map:0.00} | {point.Steps.Score:0.00} | {point.Peak:0} |");
        return text.AppendLine(CultureInfo.InvariantCulture,
            $"| **slope** | **{SlopeOf(point => point.Seconds)}** | {SlopeOf(point => point.Steps.Collect)} | {SlopeOf(point => point.Steps.Map)} | {SlopeOf(point => point.Steps.Score)} | {SlopeOf(point => point.Peak)} |")
            .AppendLine().ToString();

        string SlopeOf(Func<GrowthPoint, double> cost) => Slope.Text(points.Select(point => (point.Size, Math.Max(0.001, cost(point)))));
    }
}
