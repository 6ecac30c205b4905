namespace DtiPipeline.Warehouse.Bulk;

/// <summary>A temporary table that rows of one operation pass through. Its name is never that of a lasting table.</summary>
internal sealed record TransferTable(string Name, ColumnList Columns);
