using System.Collections.Immutable;
using System.Globalization;
using DtiPipeline.Collection.Decoding.Content;
using DtiPipeline.Collection.Decoding.Tables;
using DtiPipeline.Collection.Decoding.Values;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Collection.Decoding.Html;

/// <summary>A page as a sheet: cells take the columns that spans from the left and from above leave free; a spanning cell's text stands in its first one.</summary>
internal sealed class HtmlSheet(string page, DataPlace place) : SheetTable
{
    private const int WidestRow = 16_384;

    /// <summary>Merges matter in the header, which stands among the first rows.</summary>
    private const int LastRowWithMerges = 200;

    private readonly IEnumerator<IReadOnlyList<HtmlCell>?> _rows = new HtmlRows(page, place).Read().GetEnumerator();
    private readonly List<MergedArea> _merges = [];
    private readonly List<RawValue> _cells = [];

    /// <summary>For every column, how many rows from here on a cell from above still takes.</summary>
    private readonly List<int> _taken = [];

    public override string? Name => null;

    public override int Columns => _cells.Count;

    public override bool IsPlainText => false;

    public override ImmutableArray<MergedArea> Merges => [.. _merges];

    /// <exception cref="DeliveryFault">The page is more than a report can be, or letters were lost.</exception>
    public override bool MoveNext()
    {
        while (_rows.MoveNext())
        {
            if (_rows.Current is { } row)
            {
                Row++;
                Lay(row);
                return true;
            }
            _taken.Clear();
        }
        return false;
    }

    public override RawValue Cell(int column) => column < _cells.Count ? _cells[column] : RawValue.Blank;

    public override void Dispose()
    {
        _rows.Dispose();
        base.Dispose();
    }

    private void Lay(IReadOnlyList<HtmlCell> row)
    {
        _cells.Clear();
        var column = 0;
        foreach (var cell in row)
        {
            while (column < _taken.Count && _taken[column] > 0)
                column++;
            var end = column + cell.Columns;
            if (end > WidestRow)
                throw BoundedStream.TooMuch("columns of a table", WidestRow.ToString(CultureInfo.InvariantCulture), place);
            if ((cell.Columns > 1 || cell.Rows > 1) && Row <= LastRowWithMerges)
                _merges.Add(new MergedArea(Row, column, Row + cell.Rows - 1, end - 1));
            Put(column, cell.Text);
            while (_taken.Count < end)
                _taken.Add(0);
            for (; column < end; column++)
                _taken[column] = cell.Rows;
        }
        for (var at = 0; at < _taken.Count; at++)
            _taken[at] = Math.Max(0, _taken[at] - 1);
    }

    private void Put(int column, string text)
    {
        // An entity may name the letter that stands for lost ones, where the bytes do not.
        if (text.Contains('\uFFFD', StringComparison.Ordinal))
            throw new DeliveryFault(Finding.From(place with { Row = Row, Column = ColumnLetters.Of(column) }, DecodingCodes.LostLetters, ("bytes", "EFBFBD")));
        while (_cells.Count <= column)
            _cells.Add(RawValue.Blank);
        _cells[column] = RawValue.OfText(text);
    }
}
