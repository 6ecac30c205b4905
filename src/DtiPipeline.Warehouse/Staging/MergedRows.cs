namespace DtiPipeline.Warehouse.Staging;

/// <summary>What came of setting a delivery against what was open.</summary>
/// <param name="Before">How many versions were open before.</param>
/// <param name="Unchanged">How many rows of the delivery read as they are staged.</param>
/// <param name="Sources">How many of the rows that hold afterwards were read from each payload.</param>
internal sealed record MergedRows(long Before, long Unchanged, IReadOnlyDictionary<long, long> Sources);
