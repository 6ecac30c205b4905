namespace DtiPipeline.Warehouse.Staging;

/// <summary>A key that came again in a later batch of the same delivery.</summary>
internal sealed record RepeatedRow
{
    public string RowKey { get; init; } = "";

    public bool IsSame { get; init; }
}
