using DtiPipeline.Core.Definitions.Elements;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Values;

namespace DtiPipeline.Core.Scoring.Offline;

/// <summary>What a file says of one unit, with the lines that say it.</summary>
internal sealed class OfflineUnit(string code)
{
    private readonly Dictionary<string, (DataValue Value, int Line)> _values = [];

    public string Code => code;

    /// <summary>Adds a value. When there is one already both are in doubt, and the line of the first is given.</summary>
    public int? Add(string element, DataValue value, int line)
    {
        if (_values.TryAdd(element, (value, line)))
            return null;
        var first = _values[element].Line;
        _values[element] = (new DataValue(code, element, null, ValueState.Rejected), first);
        return first;
    }

    public UnitValues ToValues() => new(code, _values.ToDictionary(value => value.Key, value => value.Value.Value));

    public IEnumerable<ReferenceValue> ToReferences(string file) => _values.Values
        .Where(known => known.Value.Value is not null)
        .Select(known => new ReferenceValue(known.Value.Element, null, DateOnly.MinValue, known.Value.Value!.Canonical, file, file, new SourceSpan(file, known.Line, 1, 1)));
}
