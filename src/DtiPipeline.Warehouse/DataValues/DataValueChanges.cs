namespace DtiPipeline.Warehouse.DataValues;

/// <summary>What writing the values of a round changed.</summary>
/// <param name="Closed">Values that are no longer there at all.</param>
public sealed record DataValueChanges(int New, int Changed, int Closed)
{
    public bool NothingChanged => New == 0 && Changed == 0 && Closed == 0;
}
