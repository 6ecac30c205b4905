namespace DtiPipeline.Warehouse.Staging;

/// <summary>What a load did. Received = accepted + rejected + dropped; accepted = unchanged + new + changed.</summary>
/// <param name="Closed">Rows of earlier loads that are gone now.</param>
public sealed record LoadCounts(long Received, long Accepted, long Rejected, long Dropped, long Unchanged, long New, long Changed, long Closed)
{
    /// <summary>True when the data are what they were: no row was written or ended.</summary>
    public bool NothingChanged => New == 0 && Changed == 0 && Closed == 0;
}
