namespace DtiPipeline.Warehouse.Bulk;

/// <summary>A table that rows are put into: a temporary one, whose name is never that of a lasting table, the staging table of a stream, or a table of facts.</summary>
internal sealed record TransferTable(string Name, ColumnList Columns);
