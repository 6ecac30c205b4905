using DtiPipeline.Warehouse.Staging;

namespace DtiPipeline.Pipeline.Collecting;

/// <summary>What staging a delivery came to.</summary>
/// <param name="IsNew">False when it was the last one over again and nothing was written; the counts are that one's.</param>
internal sealed record StagedDelivery(LoadCounts Counts, bool IsNew)
{
    public static LoadCounts Sum(IEnumerable<StagedDelivery> deliveries) => deliveries.Select(delivery => delivery.Counts).Aggregate((sum, counts) => new LoadCounts(
        sum.Received + counts.Received, sum.Accepted + counts.Accepted, sum.Rejected + counts.Rejected, sum.Dropped + counts.Dropped,
        sum.Unchanged + counts.Unchanged, sum.New + counts.New, sum.Changed + counts.Changed, sum.Closed + counts.Closed));
}
