using System.Data.Common;
using System.Globalization;
using DtiPipeline.Benchmarks.Databases;
using DtiPipeline.Benchmarks.Workspaces;

namespace DtiPipeline.Benchmarks.Nights;

/// <summary>The figures that came out, by unit and data element: those of the product must be those of the limit, else two different things were measured.</summary>
internal static class MetricRows
{
    /// <summary>What the product counted; a zero and an absence are both left out, for the limit has no row for a unit without dossiers.</summary>
    public static async Task<SortedDictionary<string, long>> OfProductAsync(BenchDatabase database) => await ReadAsync(
        database,
        """
        select v.code, d.element, d.value from data_value d
        join org_unit_version v on v.unit_id = d.unit_id and v.valid_from <= '2024-12-31' and (v.valid_to = '' or v.valid_to > '2024-12-31')
        where d.to_run is null and d.value is not null
        """,
        code => code);

    /// <summary>What the limit counted, its words of units as their codes.</summary>
    public static async Task<SortedDictionary<string, long>> OfLimitAsync(BenchDatabase database, UnitPlan units)
    {
        var codes = units.Units.ToDictionary(unit => unit.Word, unit => unit.Code);
        return await ReadAsync(database, "select unit, metric, value from metric_value", word => codes[word]);
    }

    /// <exception cref="InvalidOperationException">They differ; the first differences are in the message.</exception>
    public static void RequireSame(IReadOnlyDictionary<string, long> product, IReadOnlyDictionary<string, long> limit)
    {
        var different = product.Keys.Union(limit.Keys).Where(key => !product.TryGetValue(key, out var here) || !limit.TryGetValue(key, out var there) || here != there).ToList();
        if (limit.Count == 0 || different.Count > 0)
            throw new InvalidOperationException($"{different.Count} of {limit.Count} figures differ from the limit's: " + string.Join("; ", different.Take(8).Select(key =>
                $"{key} product {product.GetValueOrDefault(key)}, limit {limit.GetValueOrDefault(key)}")));
    }

    private static async Task<SortedDictionary<string, long>> ReadAsync(BenchDatabase database, string sql, Func<string, string> codeOf)
    {
        var rows = new SortedDictionary<string, long>(StringComparer.Ordinal);
        await using var connection = await database.ConnectAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using DbDataReader reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
            if (Convert.ToDecimal(reader.GetValue(2), CultureInfo.InvariantCulture) is not 0 and var value)
                rows[$"{codeOf(reader.GetString(0))} {reader.GetString(1)}"] = (long)value;
        return rows;
    }
}
