using System.Collections.Immutable;
using System.Runtime.InteropServices;
using DtiPipeline.Core.Mapping.Compilation;
using DtiPipeline.Core.Records;

namespace DtiPipeline.Core.Mapping.Counting;

/// <summary>What the rows of each unit come to by themselves. Where all of it adds up, rows that began can be added later and rows that ended taken away.</summary>
/// <param name="columns">The select list of the counting query; those that give what is <see cref="OwnKind.Added"/> stand in the same order here.</param>
public sealed class OwnCounts(ImmutableArray<OwnColumn> columns)
{
    private readonly Dictionary<string, int> _added = PlacesOf(columns, OwnKind.Added);
    private readonly Dictionary<string, int> _single = PlacesOf(columns, OwnKind.Least);
    private readonly Dictionary<long, long[]> _numbers = [];
    private readonly Dictionary<long, (StagedValue Least, StagedValue Greatest)[]> _values = [];
    private readonly ImmutableArray<ApartCounts> _apart = [.. columns.Where(column => column.Kind == OwnKind.Apart).Select(column => new ApartCounts(column.Counted, columns))];

    /// <summary>Units with rows that count, or might, in order of their ids.</summary>
    public IEnumerable<long> Units => _numbers.Where(unit => Array.Exists(unit.Value, number => number != 0)).Select(unit => unit.Key).Order();

    /// <param name="row">An answer of the counting query, in the order of its columns.</param>
    /// <param name="sign">−1 for rows that are to be taken away.</param>
    /// <exception cref="OverflowException">A sum does not fit 64 bits.</exception>
    public void Add(ReadOnlySpan<StagedValue> row, int sign = 1)
    {
        var unit = row[0].Number;
        if (!_numbers.TryGetValue(unit, out var numbers))
            _numbers[unit] = numbers = new long[_added.Count];
        var first = 1 + _apart.Length;
        var (added, single) = (0, 0);
        for (var at = first; at < columns.Length; at++)
            if (columns[at].Kind == OwnKind.Added)
            {
                numbers[added] = checked(numbers[added] + (sign * row[at].Number));
                added++;
            }
            else if (columns[at].Kind == OwnKind.Least)
                Extend(unit, single++, row[at], row[at + 1]);
        for (var apart = 0; apart < _apart.Length; apart++)
            _apart[apart].Add(unit, row[1 + apart], row, sign);
    }

    /// <summary>The number that a unit's own rows come to in a column; 0 where it has none.</summary>
    public long Number(long unit, string column) => _numbers.TryGetValue(unit, out var numbers) ? numbers[_added[column]] : 0;

    /// <summary>The least and the greatest of a unit's single values; absent where it has none.</summary>
    /// <param name="column">The one of the least.</param>
    public (StagedValue Least, StagedValue Greatest) Values(long unit, string column) => _values.TryGetValue(unit, out var values) ? values[_single[column]] : default;

    /// <summary>The values for which a column counts rows, by unit; each value as a number of its own.</summary>
    public IEnumerable<(long Unit, int Value)> Different(string column) => _apart.Single(apart => apart.Counts(column)).Different(column);

    /// <summary>All of it as rows of numbers and texts: 0, unit, numbers; or n, value, and unit and numbers time and again for the nth of those that are kept apart. The same counts give the same rows.</summary>
    /// <exception cref="InvalidOperationException">There are single values, which do not add up.</exception>
    public IEnumerable<StagedValue[]> ToRows() => _single.Count == 0
        ? Units.Select(unit => (StagedValue[])[StagedValue.Of(0), StagedValue.Of(unit), .. _numbers[unit].Select(StagedValue.Of)])
            .Concat(_apart.SelectMany((apart, at) => apart.ToRows().Select(row => (StagedValue[])[StagedValue.Of(at + 1), .. row])))
        : throw new InvalidOperationException("single values cannot be carried on");

    /// <param name="rows">As <see cref="ToRows"/> gave them, for the same columns.</param>
    public static OwnCounts FromRows(ImmutableArray<OwnColumn> columns, IEnumerable<StagedValue[]> rows)
    {
        var counts = new OwnCounts(columns);
        foreach (var row in rows)
            if (row[0].Number == 0)
                counts._numbers[row[1].Number] = [.. row.Skip(2).Select(value => value.Number)];
            else
                counts._apart[(int)row[0].Number - 1].Restore(row.AsSpan(1));
        return counts;
    }

    private static Dictionary<string, int> PlacesOf(ImmutableArray<OwnColumn> columns, OwnKind kind) =>
        columns.Where(column => column.Kind == kind).Select((column, place) => (column.Name, place)).ToDictionary();

    private void Extend(long unit, int at, StagedValue least, StagedValue greatest)
    {
        if (least.IsAbsent)
            return;
        ref var values = ref CollectionsMarshal.GetValueRefOrAddDefault(_values, unit, out _);
        values ??= new (StagedValue, StagedValue)[_single.Count];
        var (low, high) = values[at];
        values[at] = (low.IsAbsent || StagedValue.Compare(least, low) < 0 ? least : low, high.IsAbsent || StagedValue.Compare(greatest, high) > 0 ? greatest : high);
    }
}
