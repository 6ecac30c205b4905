using System.Buffers;
using DtiPipeline.Collection.Decoding.Values;
using DtiPipeline.Core.Definitions.Connectors;
using DtiPipeline.Core.Definitions.Connectors.Fields;
using DtiPipeline.Core.Definitions.Connectors.Table;
using DtiPipeline.Core.Records;

namespace DtiPipeline.Collection.Decoding.Tables;

/// <summary>Tells rows that are no records by what stands in them.</summary>
internal sealed class RowKinds
{
    /// <summary>Words that are totals in every form, whether the definition expects a total or not: a row of them must never count as a unit.</summary>
    private static readonly WordList AlwaysTotals = new(["Tổng cộng", "Tổng số", "Tổng", "Cộng", "Tong cong", "Tong so", "Total"]);

    private static readonly SearchValues<char> Figures = SearchValues.Create("0123456789.,+-% ");

    private readonly TableHeader _header;
    private readonly TableColumns _columns;
    private readonly WordList _footnotes;
    private readonly Func<string, bool> _isTotal;
    private readonly Func<string, bool> _isSubtotal;
    private readonly WordList _sections;
    private readonly int[] _labels;
    private readonly int[] _numbers;
    private int _lastHeaderRow;

    public RowKinds(TableLayout layout, TableHeader header, TableColumns columns, StreamDefinition stream)
    {
        _header = header;
        _columns = columns;
        _footnotes = new WordList(layout.Footnotes);
        var totals = new WordList(layout.Totals?.Words ?? []);
        _isTotal = label => totals.Contains(label) || AlwaysTotals.Contains(label);
        _isSubtotal = new WordList(layout.Totals?.Subtotals ?? []).Matches;
        _sections = new WordList(layout.Sections?.Words ?? []);
        _lastHeaderRow = header.LastRow;
        var fields = stream.Fields.Select((field, index) => (field, Column: columns.Fields[index])).Where(placed => placed.Column >= 0).ToList();
        _labels = [.. fields.Where(placed => placed.field.Name == layout.Totals?.Field || (placed.field.Type == FieldType.Text && stream.Key.Contains(placed.field.Name))).Select(placed => placed.Column)];
        _numbers = [.. fields.Where(placed => placed.field.IsNumber).Select(placed => placed.Column)];
    }

    /// <summary>What the row is, looked at before sections are followed; null when it may be a section or a record.</summary>
    public DropReason? BeforeSections(SheetTable table, int firstFilled)
    {
        var first = table.Cell(firstFilled).Text;
        if (_header.IsRepeatedIn(table, firstFilled, first))
        {
            _lastHeaderRow = table.Row;
            return DropReason.RepeatedHeader;
        }
        if (IsColumnNumbers(table))
            return DropReason.RepeatedHeader;
        if (_footnotes.Begins(first) || (ClosingLines.Is(first) && !HasNumber(table)))
            return DropReason.Footnote;
        if (IsLabelled(table, first, _isSubtotal))
            return DropReason.Subtotal;
        return IsLabelled(table, first, _isTotal) ? DropReason.Total : null;
    }

    public bool IsSection(SheetTable table) => (_columns.RecordsWhenBlank >= 0 && !table.Cell(_columns.RecordsWhenBlank).IsBlank)
        || (_columns.Sections >= 0 && _sections.Contains(table.Cell(_columns.Sections).Text.TrimEnd('.', ')', ' ')));

    private bool HasNumber(SheetTable table)
    {
        foreach (var column in _numbers)
            if (table.Cell(column) is var cell && (cell.Kind == RawKind.Number || IsFigure(cell.Text)))
                return true;
        return false;
    }

    private static bool IsFigure(string text) => text.AsSpan().IndexOfAnyInRange('0', '9') >= 0 && text.AsSpan().IndexOfAnyExcept(Figures) < 0;

    private bool IsColumnNumbers(SheetTable table)
    {
        if (table.Row != _lastHeaderRow + 1)
            return false;
        var cells = Enumerable.Range(0, table.Columns).Select(column => table.Cell(column).Text).Where(cell => cell.Length > 0).ToList();
        return ColumnNumberRow.Is(cells);
    }

    private bool IsLabelled(SheetTable table, string first, Func<string, bool> isOne)
    {
        if (isOne(first.TrimEnd(':', ' ')))
            return true;
        foreach (var column in _labels)
            if (isOne(table.Cell(column).Text.TrimEnd(':', ' ')))
                return true;
        return false;
    }
}
