namespace DtiPipeline.Simulator.Faults;

/// <summary>When a fault strikes.</summary>
/// <param name="Number">1 for the first good request of this route since the simulator started or its faults were changed, 2 for the second …</param>
/// <param name="UsesTokens">Whether the source wants bearer tokens.</param>
/// <param name="Slowness">How long a slow source thinks.</param>
internal sealed record Occasion(int Number, bool UsesTokens, TimeSpan Slowness);
