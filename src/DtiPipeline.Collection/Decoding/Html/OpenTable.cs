using System.Text;

namespace DtiPipeline.Collection.Decoding.Html;

/// <summary>A table whose end has not come yet. End tags of cells and rows may be missing: the next one's beginning ends them.</summary>
internal sealed class OpenTable
{
    private const int WidestCell = 1_000;
    private const int TallestCell = 65_534;

    private List<HtmlCell>? _row;
    private (int Columns, int Rows)? _cell;

    public StringBuilder Text { get; } = new();

    public bool IsInCell => _cell is not null;

    public int Cells => _row?.Count ?? 0;

    public void BeginRow() => _row = [];

    public void BeginCell(int columns, int rows)
    {
        _row ??= [];
        // No rows at all means all that follow, as in browsers.
        _cell = (Math.Clamp(columns, 1, WidestCell), rows == 0 ? TallestCell : Math.Clamp(rows, 1, TallestCell));
    }

    public void EndCell()
    {
        if (_cell is { } cell)
            _row!.Add(new HtmlCell(Text.ToString(), cell.Columns, cell.Rows));
        Text.Clear();
        _cell = null;
    }

    /// <returns>Null when no row was begun.</returns>
    public IReadOnlyList<HtmlCell>? EndRow()
    {
        EndCell();
        var row = _row;
        _row = null;
        return row;
    }
}
