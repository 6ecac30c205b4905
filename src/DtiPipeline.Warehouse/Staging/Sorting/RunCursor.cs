namespace DtiPipeline.Warehouse.Staging.Sorting;

/// <summary>Goes through rows that are in order.</summary>
internal abstract class RunCursor
{
    /// <summary>Valid until the next move.</summary>
    public SpilledRow Current => new(Bytes);

    /// <summary>The row with its head.</summary>
    public abstract ReadOnlySpan<byte> Bytes { get; }

    /// <returns>False behind the last row.</returns>
    public abstract bool MoveNext();
}
