using DtiPipeline.Collection.Decoding.Values;

namespace DtiPipeline.Collection.Decoding.Tables;

/// <summary>Some rows of a table, to be handed from one thread to another; used again and again.</summary>
internal sealed class RowBatch
{
    /// <summary>Cells of a batch, so that its array stays where short-lived things are kept.</summary>
    private const int MostCells = 2_560;

    private const int MostRows = 1_024;

    /// <summary>Letters of a batch: a cell may hold a page.</summary>
    private const int MostLetters = 256 * 1024;

    private readonly List<Line> _lines = [];
    private RawValue[] _cells = new RawValue[MostCells];
    private int _filled;
    private int _current = -1;

    public int Row => _lines[_current].Row;

    public int Columns => _lines[_current].Columns;

    public int FirstFilled => _lines[_current].FirstFilled;

    /// <returns>Blank beyond the end of the row.</returns>
    public RawValue Cell(int column) => _lines[_current] is var line && column < line.Stored ? _cells[line.Start + column] : RawValue.Blank;

    public bool MoveNext() => ++_current < _lines.Count;

    /// <summary>Takes the next rows of a table, as many as fit. Where the table cannot be read on, those before are there all the same.</summary>
    /// <returns>False at the end of the table.</returns>
    public bool Fill(SheetTable table)
    {
        _lines.Clear();
        (_filled, _current) = (0, -1);
        for (var letters = 0; _lines.Count < MostRows && _filled < MostCells && letters < MostLetters;)
        {
            if (!table.MoveNext())
                return false;
            letters += Take(table);
        }
        return true;
    }

    /// <returns>How many letters its texts have.</returns>
    private int Take(SheetTable table)
    {
        var (columns, first, letters) = (table.Columns, -1, 0);
        if (_cells.Length < _filled + columns)
            Array.Resize(ref _cells, Math.Max(_filled + columns, 2 * _cells.Length));
        for (var column = 0; column < columns; column++)
        {
            var value = table.Cell(column);
            _cells[_filled + column] = value;
            if (first < 0 && !value.IsBlank)
                first = column;
            if (value.Kind == RawKind.Text)
                letters += value.Text.Length;
        }
        // Of a row that nobody filled it is enough to know that it was there.
        var stored = first < 0 ? 0 : columns;
        _lines.Add(new Line(table.Row, columns, first, _filled, stored));
        _filled += stored;
        return letters;
    }

    /// <param name="Stored">How many of its cells are kept.</param>
    private readonly record struct Line(int Row, int Columns, int FirstFilled, int Start, int Stored);
}
