using DtiPipeline.Benchmarks.Nights;

namespace DtiPipeline.Benchmarks.Growth;

/// <summary>One whole night of some size.</summary>
/// <param name="Size">Of what grows.</param>
internal sealed record GrowthPoint(double Size, double Seconds, NightSteps Steps, double Peak)
{
    /// <summary>What the warehouse takes on disk afterwards; landed bytes lie beside it.</summary>
    public double DatabaseMegabytes { get; init; }
}
