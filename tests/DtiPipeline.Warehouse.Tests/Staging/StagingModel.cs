using DtiPipeline.Core.Records;

namespace DtiPipeline.Warehouse.Tests.Staging;

/// <summary>What staging should be, thought of as plainly as possible: a whole copy of the visible rows for every complete load.</summary>
internal sealed class StagingModel
{
    private readonly Dictionary<string, AcceptedRow> _now = [];

    /// <summary>Rows by key, for each complete load.</summary>
    public Dictionary<long, IReadOnlyList<string>> Loads { get; } = [];

    /// <summary>How many versions must have been stored.</summary>
    public int Versions { get; private set; }

    public void Complete(long load, IEnumerable<AcceptedRow> rows, Func<AcceptedRow, bool> replaces)
    {
        var delivered = rows.DistinctBy(Key).ToDictionary(Key);
        foreach (var gone in _now.Where(row => replaces(row.Value) && !delivered.ContainsKey(row.Key)).Select(row => row.Key).ToList())
            _now.Remove(gone);
        foreach (var (key, row) in delivered)
        {
            if (_now.TryGetValue(key, out var before) && before.Values.SequenceEqual(row.Values))
                continue;
            Versions++;
            _now[key] = row;
        }
        Loads[load] = [.. _now.OrderBy(row => row.Key, StringComparer.Ordinal).Select(row => Words(row.Value))];
    }

    private static string Key(AcceptedRow row) => row.Values[0].Text!;

    private static string Words(AcceptedRow row) => string.Join(' ', row.Values.Select(value => value.IsNumber ? $"{value.Number}" : value.Text ?? "-"));
}
