using DtiPipeline.Benchmarks.Nights;

namespace DtiPipeline.Benchmarks.Growth;

/// <summary>One whole night of some size.</summary>
internal sealed record GrowthPoint(double Size, double Seconds, NightSteps Steps, double Peak);
