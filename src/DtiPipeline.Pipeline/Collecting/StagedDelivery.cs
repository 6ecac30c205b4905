using DtiPipeline.Warehouse.Staging;

namespace DtiPipeline.Pipeline.Collecting;

/// <summary>What staging a delivery came to.</summary>
/// <param name="IsNew">False when it was the last one over again and nothing was written; the counts are that one's.</param>
internal sealed record StagedDelivery(LoadCounts Counts, bool IsNew);
