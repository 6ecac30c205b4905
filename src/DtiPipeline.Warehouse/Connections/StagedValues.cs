using System.Collections.Immutable;
using System.Data.Common;
using Dapper;
using DtiPipeline.Core.Records;

namespace DtiPipeline.Warehouse.Connections;

/// <summary>The answer to a query whose columns are texts and whole numbers.</summary>
/// <param name="Columns">Their names.</param>
/// <param name="Rows">One value per column.</param>
public sealed record StagedValues(ImmutableArray<string> Columns, IReadOnlyList<StagedValue[]> Rows)
{
    /// <exception cref="OverflowException">A sum does not fit 64 bits.</exception>
    internal static async Task<StagedValues> ReadAsync(Session session, string sql, DynamicParameters parameters)
    {
        await using var reader = await session.ReadAsync(sql, parameters);
        var rows = new List<StagedValue[]>();
        while (await reader.ReadAsync(session.Cancellation))
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(index => Value(reader, index))]);
        return new StagedValues([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetName)], rows);
    }

    private static StagedValue Value(DbDataReader reader, int index) => reader.GetValue(index) switch
    {
        DBNull => StagedValue.Absent,
        string text => StagedValue.Of(text),
        long number => StagedValue.Of(number),
        int number => StagedValue.Of(number),
        short number => StagedValue.Of(number),
        // PostgreSQL adds bigints up to a numeric.
        decimal sum when decimal.IsInteger(sum) => StagedValue.Of(decimal.ToInt64(sum)),
        var other => throw new InvalidCastException($"column `{reader.GetName(index)}` gives {other.GetType().Name}, neither text nor whole number"),
    };
}
