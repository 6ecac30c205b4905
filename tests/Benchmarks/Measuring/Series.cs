namespace DtiPipeline.Benchmarks.Measuring;

/// <summary>The same thing measured several times.</summary>
internal sealed class Series
{
    private readonly List<Measurement> _all = [];

    public bool IsEmpty => _all.Count == 0;

    public double Median => MedianOf(one => one.Seconds);

    public double Min => _all.Min(one => one.Seconds);

    public double Cpu => MedianOf(one => one.CpuSeconds);

    /// <summary>The greatest of all.</summary>
    public double Peak => _all.Max(one => one.PeakMegabytes);

    public Measurement Last => _all[^1];

    public void Add(Measurement one) => _all.Add(one);

    private double MedianOf(Func<Measurement, double> figure)
    {
        var sorted = _all.Select(figure).Order().ToList();
        return sorted.Count % 2 == 1 ? sorted[sorted.Count / 2] : (sorted[(sorted.Count / 2) - 1] + sorted[sorted.Count / 2]) / 2;
    }
}
