using System.Collections.Immutable;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Mapping.Compilation;
using DtiPipeline.Core.Mapping.Coverage;
using DtiPipeline.Core.Records;

namespace DtiPipeline.Core.Mapping.Counting;

/// <summary>Reads rows of the counting query into counts: whole numbers back into the decimals they stand for, texts into values of their element.</summary>
public sealed class CountReader
{
    private readonly string _source;
    private readonly List<Finding> _findings = [];
    private readonly ImmutableDictionary<(string Unit, string Element), ElementCount>.Builder _counts = ImmutableDictionary.CreateBuilder<(string, string), ElementCount>();

    private CountReader(string source) => _source = source;

    /// <param name="source"><c>connector/stream</c>, for findings.</param>
    /// <param name="rows">The rows as the database gave them, values in the order of <see cref="CompiledMapping.Columns"/>.</param>
    /// <param name="codeOf">The code of a surrogate unit id on the unit date.</param>
    public static CountedStream Read(CompiledMapping mapping, string source, IEnumerable<IReadOnlyList<StagedValue>> rows, Func<long, string> codeOf)
    {
        var reader = new CountReader(source);
        var places = mapping.Columns.Select((column, at) => (column, at)).ToLookup(place => place.column.Element, place => (place.column.Kind, place.at));
        var unitAt = places[null].Single(place => place.Kind == OutputKind.Unit).at;
        foreach (var row in rows)
            foreach (var element in mapping.Elements)
                reader.Add(codeOf(row[unitAt].Number), element, places[element.Mapping.Element].ToDictionary(place => place.Kind, place => row[place.at]));
        return new CountedStream(reader._counts.ToImmutable(), [.. reader._findings]);
    }

    private void Add(string unit, CompiledElement element, Dictionary<OutputKind, StagedValue> cells)
    {
        var figure = cells[OutputKind.Figure];
        // Where rows are counted, their number is the figure.
        var rows = cells.TryGetValue(OutputKind.Rows, out var counted) ? counted.Number : figure.Number;
        var count = new ElementCount(null, rows)
        {
            BaseUnits = (int)cells.GetValueOrDefault(OutputKind.Units).Number,
            Unmapped = cells.GetValueOrDefault(OutputKind.Unmapped).Number,
        };
        _counts[(unit, element.Mapping.Element)] = rows == 0 ? count : Valued(unit, element, count, figure, cells.GetValueOrDefault(OutputKind.Greatest, figure));
    }

    private ElementCount Valued(string unit, CompiledElement element, ElementCount count, StagedValue figure, StagedValue greatest)
    {
        if (greatest != figure)
        {
            Found(MappingCodes.ValuesConflict, unit, element, ("least", FigureText.Of(figure, element.Scale)), ("greatest", FigureText.Of(greatest, element.Scale)));
            return count with { IsConflict = true };
        }
        if (FigureText.ToValue(figure, element.Element, element.Scale) is { } value)
            return count with { Value = value };
        Found(MappingCodes.ValueUnreadable, unit, element, ("value", FigureText.Of(figure, element.Scale)), ("expected", FigureText.Expected(element.Element)));
        return count with { Unmapped = count.Unmapped + count.Rows };
    }

    private void Found(string code, string unit, CompiledElement element, params ReadOnlySpan<(string, string?)> more) =>
        _findings.Add(Finding.In(element.Mapping.At, code, [("element", element.Mapping.Element), ("unit", unit), ("stream", _source), .. more]));
}
