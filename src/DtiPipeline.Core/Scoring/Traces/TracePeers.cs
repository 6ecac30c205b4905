namespace DtiPipeline.Core.Scoring.Traces;

/// <summary>What a unit was compared with.</summary>
/// <param name="Best">The best figure of the group.</param>
/// <param name="Worst">The worst one; zero where the rule does not ask for it.</param>
/// <param name="Unit">The unit that has the best figure (the first by code, where several have); null when it is a reference value.</param>
/// <param name="Source">Where a reference value comes from; null when the peers themselves were compared.</param>
public sealed record TracePeers(decimal Best, decimal Worst, string? Unit, string? Source);
