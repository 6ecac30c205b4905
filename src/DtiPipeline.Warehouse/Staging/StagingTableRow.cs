namespace DtiPipeline.Warehouse.Staging;

/// <summary>A row of <c>staging_table</c>.</summary>
internal sealed record StagingTableRow
{
    public long Id { get; init; }

    public string Name { get; init; } = "";

    public string Connector { get; init; } = "";

    public string Stream { get; init; } = "";

    public string Layout { get; init; } = "";
}
