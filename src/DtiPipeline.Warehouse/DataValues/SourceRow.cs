namespace DtiPipeline.Warehouse.DataValues;

/// <summary>A row of <c>data_value_source</c>.</summary>
internal sealed record SourceRow
{
    public long ValueId { get; init; }

    public string Connector { get; init; } = "";

    public string Stream { get; init; } = "";

    public long LoadId { get; init; }

    public long RowCount { get; init; }

    public string? PassedOver { get; init; }
}
