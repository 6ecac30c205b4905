using System.Collections.Immutable;
using System.Runtime.InteropServices;
using DtiPipeline.Core.Mapping.Compilation;
using DtiPipeline.Core.Records;

namespace DtiPipeline.Core.Mapping.Counting;

/// <summary>How many rows of a unit have each of the values that are counted once, for every element that counts them. There can be very many: each takes a few words.</summary>
/// <param name="counted">The columns with these numbers.</param>
/// <param name="columns">The select list of the counting query.</param>
internal sealed class ApartCounts(ImmutableArray<string> counted, ImmutableArray<OwnColumn> columns)
{
    private readonly ImmutableArray<int> _columns = [.. counted.Select(name => columns.IndexOf(columns.Single(column => column.Name == name)))];
    private readonly Dictionary<StagedValue, int> _ids = [];
    private readonly List<StagedValue> _values = [];
    private readonly Dictionary<(long Unit, int Value), int> _places = [];
    private readonly List<long> _rows = [];

    public bool Counts(string column) => counted.Contains(column);

    public void Add(long unit, StagedValue value, ReadOnlySpan<StagedValue> row, int sign)
    {
        var rows = RowsOf(unit, value);
        for (var at = 0; at < rows.Length; at++)
            rows[at] += sign * row[_columns[at]].Number;
    }

    /// <summary>The values for which a column counts rows, by unit.</summary>
    public IEnumerable<(long Unit, int Value)> Different(string column)
    {
        var at = counted.IndexOf(column);
        return _places.Where(place => _rows[place.Value + at] != 0).Select(place => place.Key);
    }

    /// <summary>One row a value, in order: the value, then a unit and its numbers, unit by unit in order of their ids.</summary>
    public IEnumerable<StagedValue[]> ToRows() => _places.Where(place => RowsAt(place.Value).ContainsAnyExcept(0))
        .GroupBy(place => place.Key.Value).OrderBy(value => _values[value.Key], Comparer<StagedValue>.Create(StagedValue.Compare))
        .Select(value => (StagedValue[])[_values[value.Key], .. value.OrderBy(place => place.Key.Unit).SelectMany(place => Numbers(place.Key.Unit, place.Value))]);

    /// <param name="row">As <see cref="ToRows"/> gave it.</param>
    public void Restore(ReadOnlySpan<StagedValue> row)
    {
        for (var at = 1; at < row.Length; at += 1 + counted.Length)
        {
            var rows = RowsOf(row[at].Number, row[0]);
            for (var number = 0; number < rows.Length; number++)
                rows[number] = row[at + 1 + number].Number;
        }
    }

    private Span<long> RowsOf(long unit, StagedValue value)
    {
        ref var id = ref CollectionsMarshal.GetValueRefOrAddDefault(_ids, value, out var isKnown);
        if (!isKnown)
        {
            id = _values.Count;
            _values.Add(value);
        }
        ref var place = ref CollectionsMarshal.GetValueRefOrAddDefault(_places, (unit, id), out isKnown);
        if (!isKnown)
        {
            place = _rows.Count;
            CollectionsMarshal.SetCount(_rows, place + counted.Length);
            RowsAt(place).Clear();
        }
        return RowsAt(place);
    }

    private Span<long> RowsAt(int place) => CollectionsMarshal.AsSpan(_rows).Slice(place, counted.Length);

    private IEnumerable<StagedValue> Numbers(long unit, int place)
    {
        yield return StagedValue.Of(unit);
        for (var at = place; at < place + counted.Length; at++)
            yield return StagedValue.Of(_rows[at]);
    }
}
