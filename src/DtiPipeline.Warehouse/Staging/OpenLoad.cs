namespace DtiPipeline.Warehouse.Staging;

/// <summary>A load that has not ended.</summary>
internal sealed record OpenLoad
{
    public long Id { get; init; }

    /// <summary>The table it writes to.</summary>
    public string TableName { get; init; } = "";
}
