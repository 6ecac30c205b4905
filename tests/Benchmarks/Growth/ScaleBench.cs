using System.Globalization;
using System.Text;
using DtiPipeline.Benchmarks.Nights;

namespace DtiPipeline.Benchmarks.Growth;

/// <summary>A province with a year of dossiers, and as many communes as the nation has: one first night each, mapped, scored and kept.</summary>
internal static class ScaleBench
{
    /// <summary>A province has three million dossiers in a year, with the usual million rows.</summary>
    private const int ProvinceFactor = 3;

    /// <summary>Since 01/07/2025.</summary>
    private const int Communes = 3_321;

    public static async Task<string> RunAsync(BenchContext context)
    {
        var dossiers = ProvinceFactor * context.Options.Rows;
        var text = new StringBuilder()
            .AppendLine("| What | database | night s | collect s | map s | score s | peak MB | warehouse MB |")
            .AppendLine("|---|---|--:|--:|--:|--:|--:|--:|");
        foreach (var engine in context.Engines.All)
        {
            var nights = new GrowingNights(context, engine);
            Add("a province: {0:#,##0} communes, {1:#,##0} dossiers", BenchFiles.UsualUnits, dossiers, await nights.OnceAsync(dossiers, BenchFiles.UsualUnits, dossiers));
            Add("a nation's communes: {0:#,##0}, {1:#,##0} dossiers", Communes, context.Options.Rows, await nights.OnceAsync(context.Options.Rows, Communes, Communes));

            void Add(string what, int units, int rows, GrowthPoint point) => text.AppendLine(CultureInfo.InvariantCulture,
                $"| {string.Format(CultureInfo.InvariantCulture, what, units, rows)} | {engine} | {point.Seconds:0.0} | {point.Steps.Collect:0.0} | {point.Steps.Map:0.0} | {point.Steps.Score:0.0} | {point.Peak:0} | {point.DatabaseMegabytes:0} |");
        }
        return text.AppendLine().ToString();
    }
}
