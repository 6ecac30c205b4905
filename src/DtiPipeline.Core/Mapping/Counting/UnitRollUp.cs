using DtiPipeline.Core.Definitions.Mappings;
using DtiPipeline.Core.Mapping.Compilation;
using DtiPipeline.Core.Records;

namespace DtiPipeline.Core.Mapping.Counting;

/// <summary>
/// Adds up what the rows of units come to over the units below each. A value that is counted once is so for a unit with all that lie below it; single values are the unit's
/// own.
/// </summary>
public sealed class UnitRollUp
{
    private readonly OwnCounts _own;
    private readonly Dictionary<long, List<long>> _below = [];

    private UnitRollUp(OwnCounts own, Func<long, IEnumerable<long>> above)
    {
        _own = own;
        foreach (var unit in own.Units)
            foreach (var ancestor in above(unit))
            {
                if (!_below.TryGetValue(ancestor, out var units))
                    _below[ancestor] = units = [];
                units.Add(unit);
            }
    }

    /// <param name="above">The units of the scope that a unit counts for: itself and those above it.</param>
    /// <returns>One row a unit with rows of its own or below, in order of their ids; values in the order of <see cref="CompiledMapping.Columns"/>.</returns>
    /// <exception cref="OverflowException">A sum does not fit 64 bits.</exception>
    public static IReadOnlyList<StagedValue[]> Of(CompiledMapping mapping, OwnCounts own, Func<long, IEnumerable<long>> above)
    {
        var whole = new UnitRollUp(own, above);
        var different = mapping.Elements.Where(element => element.Mapping.Aggregate == AggregateKind.CountDistinct)
            .ToDictionary(element => element.Key, element => whole.Different(element, above));
        return
        [
            .. whole._below.Keys.Order().Select(unit => (StagedValue[])
                [StagedValue.Of(unit), .. mapping.Elements.SelectMany(element => element.Outputs.Select(kind => whole.Output(unit, element, kind, different)))]),
        ];
    }

    private StagedValue Output(long unit, CompiledElement element, OutputKind kind, Dictionary<string, Dictionary<long, int>> different) => kind switch
    {
        OutputKind.Rows => StagedValue.Of(Sum(unit, element, element.RowsColumn)),
        OutputKind.Unmapped => StagedValue.Of(Sum(unit, element, element.UnmappedColumn)),
        OutputKind.Units => StagedValue.Of(_below[unit].Count(below => _own.Number(below, element.RowsColumn) > 0)),
        OutputKind.Greatest => _own.Values(unit, element.Key).Greatest,
        _ => element.Mapping.Aggregate switch
        {
            AggregateKind.Value => _own.Values(unit, element.Key).Least,
            AggregateKind.CountDistinct => StagedValue.Of(different[element.Key].GetValueOrDefault(unit)),
            AggregateKind.Sum when Sum(unit, element, element.RowsColumn) == 0 => StagedValue.Absent,
            _ => StagedValue.Of(Sum(unit, element, element.Key)),
        },
    };

    private long Sum(long unit, CompiledElement element, string column)
    {
        if (element.OwnRowsOnly)
            return _own.Number(unit, column);
        var sum = 0L;
        foreach (var below in _below[unit])
            sum = checked(sum + _own.Number(below, column));
        return sum;
    }

    /// <summary>How many different values each unit has.</summary>
    private Dictionary<long, int> Different(CompiledElement element, Func<long, IEnumerable<long>> above)
    {
        var values = _own.Different(element.RowsColumn);
        if (!element.OwnRowsOnly)
            values = values.GroupBy(value => value.Unit).SelectMany(unit => above(unit.Key).SelectMany(ancestor => unit.Select(value => (ancestor, value.Value)))).Distinct();
        return values.CountBy(value => value.Unit).ToDictionary();
    }
}
