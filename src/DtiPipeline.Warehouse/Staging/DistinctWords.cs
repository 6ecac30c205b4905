using System.Collections.Immutable;

namespace DtiPipeline.Warehouse.Staging;

/// <summary>A combination of raw words that occurs in a staging table.</summary>
/// <param name="Words">One per field asked for; null where absent.</param>
/// <param name="Rows">How many rows have it.</param>
public sealed record DistinctWords(ImmutableArray<string?> Words, long Rows);
