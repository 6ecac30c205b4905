namespace DtiPipeline.Warehouse.Staging;

/// <summary>A row that came before in the same delivery exactly so. It is not written again.</summary>
/// <param name="First">The row that came before.</param>
public sealed record Repeat(RowPlace Row, RowPlace First);
