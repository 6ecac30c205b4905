namespace DtiPipeline.Warehouse.Staging;

/// <summary>A row as staging knows it.</summary>
/// <param name="Key">What makes it the same record.</param>
/// <param name="Hash">Its content, as 32 hexadecimal digits.</param>
public readonly record struct StagedKey(string Key, string Hash);
