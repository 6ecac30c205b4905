namespace DtiPipeline.Collection.Decoding.Tables;

/// <summary>Cells merged into one. Rows are 1-based, columns 0-based, both ends included.</summary>
internal readonly record struct MergedArea(int FirstRow, int FirstColumn, int LastRow, int LastColumn);
