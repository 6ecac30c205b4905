using System.Globalization;
using System.Text;
using DtiPipeline.Core.Definitions.Elements;
using DtiPipeline.Core.Definitions.IndicatorSets;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Scoring.Methods;
using DtiPipeline.Core.Snapshots;
using DtiPipeline.Core.Values;

namespace DtiPipeline.Core.Scoring.Offline;

/// <summary>
/// Reads one file of values. A province's file has a million and a half rows, so rows are cut without making a text of each cell, and codes are
/// looked up as they stand in the file.
/// </summary>
internal sealed class OfflineReader
{
    private readonly string _file;
    private readonly string _set;
    private readonly FindingLog _log;
    private readonly Dictionary<string, DataElement> _catalogue;
    private readonly HashSet<string> _used;
    private readonly HashSet<string> _noted = [];
    private readonly Dictionary<string, OfflineUnit> _units = [];
    private readonly List<OfflineUnit> _order = [];

    public OfflineReader(string file, IndicatorSet set, IEnumerable<DataElement> catalogue, FindingLog log)
    {
        (_file, _set, _log) = (file, set.Id, log);
        _catalogue = catalogue.DistinctBy(element => element.Code).ToDictionary(element => element.Code);
        _used = [.. ValuesForm.ElementsOf(set), .. References(set)];
    }

    public OfflineValues Read(string text)
    {
        var rows = new CsvLines(text);
        if (Columns(ref rows) is { } columns)
            while (rows.Next())
                ReadRow(ref rows, columns);
        return new OfflineValues([.. _order.Where(unit => unit.Code != OfflineValues.EveryUnit).Select(unit => unit.ToValues())],
            [.. _order.Where(unit => unit.Code == OfflineValues.EveryUnit).SelectMany(unit => unit.ToReferences(_file))]);
    }

    private OfflineColumns? Columns(ref CsvLines rows)
    {
        var names = rows.Next() ? rows.Texts() : [];
        string[] wanted = ["unit", "element", "value"];
        foreach (var name in wanted.Except(names))
            _log.Add(Finding.In(new SourceSpan(_file, 1, 1, 1), ScoringCodes.ValuesColumnMissing, ("name", name)));
        return wanted.All(names.Contains) ? new OfflineColumns(names.Count, names.IndexOf("unit"), names.IndexOf("element"), names.IndexOf("value")) : null;
    }

    private void ReadRow(ref CsvLines rows, OfflineColumns columns)
    {
        if (rows.IsBlank)
            return;
        if (rows.Count != columns.Count)
        {
            Report(rows.At(_file, 0), ScoringCodes.ValuesRowBroken, ("found", Text(rows.Count)), ("expected", Text(columns.Count)));
            return;
        }
        if (IsEmpty(ref rows, columns.Unit, "unit") | IsEmpty(ref rows, columns.Element, "element"))
            return;
        if (!_catalogue.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(rows.Cell(columns.Element), out var element))
        {
            var name = rows.Cell(columns.Element).ToString();
            Report(rows.At(_file, columns.Element), ScoringCodes.ValuesElementUnknown, ("name", name), ("nearest", NearestName.Of(name, _catalogue.Keys)));
            return;
        }
        if (!_used.Contains(element.Code) && _noted.Add(element.Code))
            Report(rows.At(_file, columns.Element), ScoringCodes.ValuesElementUnused, ("name", element.Code), ("set", _set));
        var unit = Unit(rows.Cell(columns.Unit));
        var value = IsEmpty(ref rows, columns.Value, "value") ? new DataValue(unit.Code, element.Code, null, ValueState.NotReported) : Value(ref rows, columns, unit.Code, element);
        if (unit.Add(element.Code, value, rows.Line) is { } first)
            Report(rows.At(_file, columns.Unit), ScoringCodes.ValuesRepeated, ("unit", unit.Code), ("element", element.Code), ("first", Text(first)));
    }

    private DataValue Value(ref CsvLines rows, OfflineColumns columns, string unit, DataElement element)
    {
        var text = rows.Cell(columns.Value).ToString().Normalize(NormalizationForm.FormC);
        if (ValueStates.Words.TryGet(text, out var state) && !state.IsPresent())
            return new DataValue(unit, element.Code, null, state);
        if (!Values.Value.TryParse(element.Type, text, out var value))
            Report(rows.At(_file, columns.Value), ScoringCodes.ValuesWrongValue, ("value", text), ("element", element.Code), ("expected", Expected(element.Type)));
        else if (value is ChoiceValue && !element.Options.Contains(text))
            Report(rows.At(_file, columns.Value), ScoringCodes.ValuesOptionUnknown, ("value", text), ("element", element.Code),
                ("expected", string.Join(", ", element.Options)), ("nearest", NearestName.Of(text, element.Options)));
        else
            return new DataValue(unit, element.Code, value, ValueState.Reported);
        return new DataValue(unit, element.Code, null, ValueState.Rejected);
    }

    private OfflineUnit Unit(ReadOnlySpan<char> code)
    {
        var units = _units.GetAlternateLookup<ReadOnlySpan<char>>();
        if (units.TryGetValue(code, out var known))
            return known;
        var unit = new OfflineUnit(code.ToString());
        _units.Add(unit.Code, unit);
        _order.Add(unit);
        return unit;
    }

    private bool IsEmpty(ref CsvLines rows, int column, string name)
    {
        if (rows.Cell(column).Length > 0)
            return false;
        Report(rows.At(_file, column), ScoringCodes.ValuesCellEmpty, ("name", name));
        return true;
    }

    private void Report(SourceSpan at, string code, params ReadOnlySpan<(string Name, string? Value)> arguments) => _log.Add(Finding.In(at, code, arguments));

    private static IEnumerable<string> References(IndicatorSet set) => set.Indicators
        .SelectMany(indicator => indicator.Children.Prepend(indicator))
        .Select(indicator => indicator.Method).OfType<MinMax>()
        .SelectMany(method => new[] { method.Reference, method.ReferenceWorst }).OfType<string>();

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Expected(ElementType type) => type switch
    {
        ElementType.Number => "a number such as 12.5",
        ElementType.Boolean => "`true` or `false`",
        ElementType.Date => "a date such as 2024-03-31",
        _ => "text",
    };
}
