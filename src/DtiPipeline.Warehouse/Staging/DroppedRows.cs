namespace DtiPipeline.Warehouse.Staging;

/// <summary>Rows of one load that were no data, for one reason.</summary>
public sealed record DroppedRows
{
    public string Connector { get; init; } = "";

    public string Stream { get; init; } = "";

    /// <summary><c>blank</c>, <c>section</c>, <c>total</c>, <c>subtotal</c>, <c>footnote</c>, <c>repeated-header</c> or <c>duplicate</c>.</summary>
    public string Reason { get; init; } = "";

    public long RowCount { get; init; }

    /// <summary>Where they stand: <c>dan_so.xls: DS 2023!1-4, 9</c>; null where that was not kept, as of rows that came twice.</summary>
    public string? Positions { get; init; }
}
