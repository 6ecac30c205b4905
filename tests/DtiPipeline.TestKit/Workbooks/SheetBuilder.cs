namespace DtiPipeline.TestKit.Workbooks;

/// <summary>One sheet to be written: cells in any order, merged areas, visible or not.</summary>
public sealed class SheetBuilder(string name)
{
    private readonly SortedDictionary<(int Row, int Column), object> _cells = [];
    private readonly List<(int FirstRow, int FirstColumn, int LastRow, int LastColumn)> _merges = [];
    private int _nextRow;

    public string Name { get; } = name;

    public bool IsHidden { get; private set; }

    public IReadOnlyDictionary<(int Row, int Column), object> Cells => _cells;

    public IReadOnlyList<(int FirstRow, int FirstColumn, int LastRow, int LastColumn)> Merges => _merges;

    /// <summary>Adds a row below the last one. Null leaves a cell out; text, numbers, booleans and dates become cells of their kind.</summary>
    public SheetBuilder Row(params ReadOnlySpan<object?> cells)
    {
        for (var column = 0; column < cells.Length; column++)
            if (cells[column] is { } value)
                _cells[(_nextRow, column)] = value;
        _nextRow++;
        return this;
    }

    /// <summary>Leaves rows out altogether, as spreadsheets do with blank ones.</summary>
    public SheetBuilder Skip(int rows = 1)
    {
        _nextRow += rows;
        return this;
    }

    /// <param name="firstRow">0-based, as the other indexes; ends included.</param>
    public SheetBuilder Merge(int firstRow, int firstColumn, int lastRow, int lastColumn)
    {
        _merges.Add((firstRow, firstColumn, lastRow, lastColumn));
        return this;
    }

    public SheetBuilder Hide()
    {
        IsHidden = true;
        return this;
    }
}
