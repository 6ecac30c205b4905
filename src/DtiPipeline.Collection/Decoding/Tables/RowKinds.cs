using DtiPipeline.Collection.Decoding.Values;
using DtiPipeline.Core.Definitions.Connectors;
using DtiPipeline.Core.Definitions.Connectors.Table;
using DtiPipeline.Core.Records;

namespace DtiPipeline.Collection.Decoding.Tables;

/// <summary>Tells rows that are no records by what stands in them.</summary>
internal sealed class RowKinds
{
    private readonly TableHeader _header;
    private readonly TableColumns _columns;
    private readonly WordList _footnotes;
    private readonly WordList _totals;
    private readonly int _totalsColumn;

    public RowKinds(TableLayout layout, TableHeader header, TableColumns columns, StreamDefinition stream)
    {
        _header = header;
        _columns = columns;
        _footnotes = new WordList(layout.Footnotes);
        _totals = new WordList(layout.Totals?.Words ?? []);
        var field = stream.Fields.ToList().FindIndex(field => field.Name == layout.Totals?.Field);
        _totalsColumn = field < 0 ? -1 : columns.Fields[field];
    }

    /// <summary>What the row is, looked at before sections are followed; null when it may be a section or a record.</summary>
    public DropReason? BeforeSections(SheetTable table, int firstFilled)
    {
        var first = table.Cell(firstFilled).Text;
        if (_header.IsRepeatedIn(table, firstFilled, first) || IsColumnNumbers(table))
            return DropReason.RepeatedHeader;
        if (_footnotes.Begins(first))
            return DropReason.Footnote;
        return IsTotal(table, first) ? DropReason.Total : null;
    }

    public bool IsSection(SheetTable table) => _columns.RecordsWhenBlank >= 0 && !table.Cell(_columns.RecordsWhenBlank).IsBlank;

    private bool IsColumnNumbers(SheetTable table)
    {
        if (table.Row != _header.LastRow + 1)
            return false;
        var cells = Enumerable.Range(0, table.Columns).Select(column => table.Cell(column).Text).Where(cell => cell.Length > 0).ToList();
        return ColumnNumberRow.Is(cells);
    }

    private bool IsTotal(SheetTable table, string first)
    {
        if (_totals.IsEmpty)
            return false;
        return _totals.Contains(first.TrimEnd(':', ' ')) || (_totalsColumn >= 0 && _totals.Contains(table.Cell(_totalsColumn).Text.TrimEnd(':', ' ')));
    }
}
