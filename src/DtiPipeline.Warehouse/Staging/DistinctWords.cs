using System.Collections.Immutable;
using DtiPipeline.Core.Records;

namespace DtiPipeline.Warehouse.Staging;

/// <summary>A combination of raw words that occurs in a staging table.</summary>
/// <param name="Words">One per field asked for; null where absent.</param>
/// <param name="Rows">How many rows have it.</param>
public sealed record DistinctWords(ImmutableArray<string?> Words, long Rows)
{
    /// <summary>As the database gives it: the number of rows, then the words.</summary>
    public static DistinctWords Of(StagedValue[] row) => new([.. row[1..].Select(value => value.Text)], row[0].Number);
}
