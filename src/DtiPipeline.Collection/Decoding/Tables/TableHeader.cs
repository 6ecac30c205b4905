using System.Collections.Immutable;
using DtiPipeline.Collection.Decoding.Values;
using DtiPipeline.Core.Definitions.Connectors.Table;

namespace DtiPipeline.Collection.Decoding.Tables;

/// <summary>A table's header as found, and what stood above it.</summary>
/// <param name="Title">All text above the header, row by row, cleaned, joined by blanks.</param>
/// <param name="Paths">One path per column; empty for a column without label.</param>
/// <param name="Rows">The header rows' cells as they stood, to know them when a printout repeats them.</param>
/// <param name="LastRow">1-based number of the header's last row.</param>
/// <param name="TitleRows">The rows above it, to know them when every page of a printout repeats them; blank ones left out.</param>
internal sealed record TableHeader(string Title, ImmutableArray<string> Paths, ImmutableArray<string[]> Rows, int LastRow, ImmutableArray<string[]> TitleRows)
{
    /// <summary>How many rows are searched. Letterheads take a dozen; a file without the header is told so early, whatever its length.</summary>
    private const int MostTitleRows = 100;

    /// <summary>More columns than any printed table has; a stray cell far to the right must not make every row as wide.</summary>
    private const int MostColumns = 1000;

    /// <returns>The header, the table standing on its last row; null with the first cells that were met instead when there is none.</returns>
    public static (TableHeader? Found, ImmutableArray<string> Met) Find(SheetTable table, HeaderLayout layout)
    {
        var startsWith = CleanText.Of(layout.StartsWith);
        var title = new List<string[]>();
        var met = new List<string>();
        for (var searched = 0; searched < MostTitleRows && table.MoveNext(); searched++)
        {
            var cells = CellsOf(table);
            var first = cells.FirstOrDefault(cell => cell.Length > 0);
            if (first is null)
                continue;
            if (string.Equals(first, startsWith, StringComparison.OrdinalIgnoreCase))
                return (ReadRows(table, cells, Math.Max(1, layout.Rows), title), []);
            met.Add(first);
            title.Add(cells);
        }
        return (null, [.. met]);
    }

    /// <summary>True when the current row reads the same as one of the header's, or as one above it.</summary>
    public bool IsRepeatedIn(SheetTable table, int firstFilled, string firstText) =>
        IsOneOf(Rows, table, firstFilled, firstText) || IsOneOf(TitleRows, table, firstFilled, firstText);

    private static bool IsOneOf(ImmutableArray<string[]> rows, SheetTable table, int firstFilled, string firstText)
    {
        foreach (var row in rows)
            if (firstFilled < row.Length && row[firstFilled] == firstText && SameCells(table, row))
                return true;
        return false;
    }

    private static bool SameCells(SheetTable table, string[] row)
    {
        for (var column = 0; column < Math.Max(row.Length, Math.Min(table.Columns, MostColumns)); column++)
            if (table.Cell(column).Text != (column < row.Length ? row[column] : ""))
                return false;
        return true;
    }

    private static TableHeader ReadRows(SheetTable table, string[] first, int count, List<string[]> title)
    {
        var rows = new List<string[]> { first };
        var top = table.Row;
        while (rows.Count < count && table.MoveNext())
            rows.Add(CellsOf(table));
        var width = rows.Max(row => Array.FindLastIndex(row, cell => cell.Length > 0)) + 1;
        var even = rows.Select(row => Enumerable.Range(0, width).Select(column => column < row.Length ? row[column] : "").ToArray()).ToImmutableArray();
        var merges = table.Merges.Select(area => area with { FirstRow = area.FirstRow - top, LastRow = area.LastRow - top }).ToArray();
        var words = string.Join(' ', title.SelectMany(row => row).Where(cell => cell.Length > 0));
        return new TableHeader(words, HeaderPaths.Flatten(even, merges, inherit: table.IsPlainText), even, table.Row, [.. title]);
    }

    private static string[] CellsOf(SheetTable table) =>
        [.. Enumerable.Range(0, Math.Min(table.Columns, MostColumns)).Select(column => table.Cell(column).Text)];
}
