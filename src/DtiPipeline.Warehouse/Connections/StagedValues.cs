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
        var rows = new List<StagedValue[]>();
        var columns = await ReadAsync(session, sql, parameters, row => rows.Add([.. row]));
        return new StagedValues(columns, rows);
    }

    /// <param name="onRow">Is handed one array with row after row.</param>
    /// <returns>The names of the columns.</returns>
    /// <exception cref="OverflowException">A sum does not fit 64 bits.</exception>
    internal static async Task<ImmutableArray<string>> ReadAsync(Session session, string sql, DynamicParameters parameters, Action<StagedValue[]> onRow)
    {
        await using var reader = await session.ReadAsync(sql, parameters);
        var row = new StagedValue[reader.FieldCount];
        while (await reader.ReadAsync(session.Cancellation))
        {
            for (var at = 0; at < row.Length; at++)
                row[at] = Value(reader, at);
            onRow(row);
        }
        return [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetName)];
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
