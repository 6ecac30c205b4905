namespace DtiPipeline.Benchmarks.Measuring;

/// <summary>One process that ran from its start to its end.</summary>
/// <param name="Seconds">By the clock on the wall, the start of the process included.</param>
/// <param name="CpuSeconds">Of the process, what it started, and the database server meanwhile.</param>
/// <param name="PeakMegabytes">The most memory the process itself held (VmHWM).</param>
/// <param name="Output">What it wrote to standard output.</param>
internal sealed record Measurement(double Seconds, double CpuSeconds, double PeakMegabytes, string Output);
