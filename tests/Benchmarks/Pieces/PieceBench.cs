using System.Globalization;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using DtiPipeline.Benchmarks.Results;

namespace DtiPipeline.Benchmarks.Pieces;

/// <summary>The small pure pieces, measured by BenchmarkDotNet in this process.</summary>
internal static class PieceBench
{
    public static Task<string> RunAsync(BenchContext context)
    {
        var folder = Directory.CreateTempSubdirectory("dti-benchmark-");
        var log = new AccumulationLogger();
        var config = ManualConfig.CreateEmpty()
            .AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance))
            .AddColumnProvider(DefaultColumnProviders.Instance)
            .AddLogger(log)
            .WithArtifactsPath(folder.FullName);
        var summary = BenchmarkRunner.Run<SmallPieces>(config);
        folder.Delete(recursive: true);
        if (summary.HasCriticalValidationErrors || summary.Reports.Any(report => !report.Success))
            throw new InvalidOperationException("a piece could not be measured: " + log.GetLog());
        var table =
            "### Small pieces, by BenchmarkDotNet\n\n| Piece | median | ± | least | allocated bytes |\n|---|--:|--:|--:|--:|\n"
            + string.Concat(summary.Reports.Select(Line)) + "\n";
        context.Tell(table);
        return Task.FromResult(table);
    }

    private static string Line(BenchmarkReport report)
    {
        var times = report.ResultStatistics ?? throw new InvalidOperationException("a piece has no times");
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {report.BenchmarkCase.Descriptor.WorkloadMethodDisplayInfo.Trim('\'')} | {Time(times.Median)} | {Time(times.StandardDeviation)} | {Time(times.Min)} | {report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase):#,0} |\n");
    }

    private static string Time(double nanoseconds) => nanoseconds < 1000
        ? string.Create(CultureInfo.InvariantCulture, $"{nanoseconds:0.0} ns")
        : string.Create(CultureInfo.InvariantCulture, $"{nanoseconds / 1000:#,0.0} µs");
}
