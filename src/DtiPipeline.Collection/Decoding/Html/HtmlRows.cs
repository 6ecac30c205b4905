using System.Globalization;
using System.Text;
using DtiPipeline.Collection.Decoding.Content;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Collection.Decoding.Html;

/// <summary>
/// The rows of all tables of a page, one below the other, and every passage of text outside of them as a row of one cell: what a spreadsheet program
/// makes of the page. The rows of a table inside a cell come before the row that the cell belongs to.
/// </summary>
internal sealed class HtmlRows(string page, DataPlace place)
{
    /// <summary>Pages that are laid out by tables nest three or four deep.</summary>
    private const int DeepestTables = 32;

    private const int MostCells = 16_384;

    private static readonly string[] Passages = ["p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "center", "li", "ul", "ol", "hr", "body", "html", "form", "pre", "blockquote", "caption"];

    private readonly Stack<OpenTable> _tables = [];
    private readonly StringBuilder _outside = new();

    /// <summary>Rows in order. Null between two tables: spans of the rows before reach no further.</summary>
    /// <exception cref="DeliveryFault">More cells in a row, or tables inside each other, than any report has.</exception>
    public IEnumerable<IReadOnlyList<HtmlCell>?> Read()
    {
        var tokens = new HtmlTokens(page);
        while (tokens.MoveNext())
        {
            if (tokens.Kind == HtmlTokenKind.Text)
                (_tables.TryPeek(out var inside) && inside.IsInCell ? inside.Text : _outside).Append(tokens.Text);
            else if (tokens.Name is "br" || (Passages.Contains(tokens.Name) && _tables.TryPeek(out var table) && table.IsInCell))
                (_tables.TryPeek(out var inside) && inside.IsInCell ? inside.Text : _outside).Append('\n');
            else if (tokens.Name is "table" or "tr" or "td" or "th" || Passages.Contains(tokens.Name))
                foreach (var row in Structure(tokens))
                    yield return row;
        }
        while (_tables.Count > 0)
            foreach (var row in EndTable())
                yield return row;
        if (Passage() is { } last)
            yield return last;
    }

    private IEnumerable<IReadOnlyList<HtmlCell>?> Structure(HtmlTokens tokens)
    {
        if (Passage() is { } before)
            yield return before;
        var isOpen = tokens.Kind == HtmlTokenKind.Open;
        if (tokens.Name == "table" && isOpen)
        {
            _tables.Push(new OpenTable());
            yield return null;
            if (_tables.Count > DeepestTables)
                throw BoundedStream.TooMuch("tables inside each other", DeepestTables.ToString(CultureInfo.InvariantCulture), place);
        }
        else if (_tables.TryPeek(out var table) && tokens.Name == "table")
            foreach (var row in EndTable())
                yield return row;
        else if (table is not null && tokens.Name == "tr")
        {
            if (table.EndRow() is { } row)
                yield return row;
            if (isOpen)
                table.BeginRow();
        }
        else if (table is not null && tokens.Name is "td" or "th")
        {
            table.EndCell();
            if (isOpen)
                table.BeginCell(tokens.Number("colspan"), tokens.Number("rowspan"));
            if (table.Cells > MostCells)
                throw BoundedStream.TooMuch("cells in one row", MostCells.ToString(CultureInfo.InvariantCulture), place);
        }
    }

    private IEnumerable<IReadOnlyList<HtmlCell>?> EndTable()
    {
        if (_tables.Pop().EndRow() is { } row)
            yield return row;
        yield return null;
    }

    /// <summary>What was written outside of any cell since the last row.</summary>
    private IReadOnlyList<HtmlCell>? Passage()
    {
        var text = _outside.ToString();
        _outside.Clear();
        return string.IsNullOrWhiteSpace(text) ? null : [new HtmlCell(text, 1, 1)];
    }
}
