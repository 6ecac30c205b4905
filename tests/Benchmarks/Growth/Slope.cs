using System.Collections.Immutable;
using System.Globalization;

namespace DtiPipeline.Benchmarks.Growth;

/// <summary>How a cost grows with a size: the slope of the straight line through both logarithms. 1 is linear, 0 is flat, 2 is a square.</summary>
internal static class Slope
{
    public static double Of(IReadOnlyList<(double Size, double Cost)> points)
    {
        var logs = points.Select(point => (X: Math.Log(point.Size), Y: Math.Log(point.Cost))).ToImmutableArray();
        var (x, y) = (logs.Average(log => log.X), logs.Average(log => log.Y));
        return logs.Sum(log => (log.X - x) * (log.Y - y)) / logs.Sum(log => (log.X - x) * (log.X - x));
    }

    public static string Text(IEnumerable<(double Size, double Cost)> points) => Of([.. points]).ToString("0.00", CultureInfo.InvariantCulture);
}
