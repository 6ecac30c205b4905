using System.Globalization;
using DtiPipeline.Core.Definitions.Elements;
using DtiPipeline.Core.Definitions.Mappings;
using DtiPipeline.Core.Mapping.Compilation;
using DtiPipeline.Core.Mapping.Coverage;
using DtiPipeline.Core.Records;
using DtiPipeline.Core.Values;

namespace DtiPipeline.Pipeline.Mapping;

/// <summary>What a mapping's query counted, by unit and element.</summary>
internal sealed class StreamCounts
{
    private readonly Dictionary<(string Unit, string Element), ElementCount> _counts = [];

    /// <param name="rows">The query's rows, one value per column of <paramref name="compiled"/>.</param>
    public StreamCounts(CompiledMapping compiled, IReadOnlyList<StagedValue[]> rows, UnitIds ids)
    {
        var columns = compiled.Columns.Select((column, index) => (column, index)).ToLookup(pair => pair.column.Element);
        var unit = compiled.Columns.Select((column, index) => (column, index)).First(pair => pair.column.Kind == OutputKind.Unit).index;
        foreach (var element in compiled.Elements)
        {
            var places = columns[element.Element.Code].ToDictionary(pair => pair.column.Kind, pair => pair.index);
            foreach (var row in rows)
                _counts[(ids.CodeOf(row[unit].Number), element.Element.Code)] = Count(element, places, row);
        }
    }

    public ElementCount Of(string unit, string element) => _counts.GetValueOrDefault((unit, element), ElementCount.Nothing);

    private static ElementCount Count(CompiledElement element, Dictionary<OutputKind, int> places, StagedValue[] row)
    {
        long Number(OutputKind kind) => places.TryGetValue(kind, out var place) && row[place].IsNumber ? row[place].Number : 0;
        var figure = row[places[OutputKind.Figure]];
        var rows = element.Mapping.Aggregate == AggregateKind.Count ? figure.Number : Number(OutputKind.Rows);
        return new ElementCount(rows == 0 ? null : ToValue(element, figure), rows)
        {
            BaseUnits = (int)Number(OutputKind.Units),
            Unmapped = Number(OutputKind.Unmapped),
            IsConflict = places.TryGetValue(OutputKind.Greatest, out var greatest) && row[greatest] != figure,
        };
    }

    private static Value? ToValue(CompiledElement element, StagedValue figure)
    {
        if (figure.IsAbsent)
            return null;
        if (element.Element.Type == ElementType.Boolean && figure.IsNumber)
            return new BooleanValue(figure.Number != 0);
        if (figure.IsNumber)
            return new NumberValue(figure.Number / Power(element.Scale));
        return Value.TryParse(element.Element.Type, figure.Text!, out var value) ? value : null;
    }

    private static decimal Power(int scale) => decimal.Parse($"1e{scale}", NumberStyles.AllowExponent, CultureInfo.InvariantCulture);
}
