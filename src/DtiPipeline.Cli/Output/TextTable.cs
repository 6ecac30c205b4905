using Spectre.Console;

namespace DtiPipeline.Cli.Output;

/// <summary>A plain table: headings, rows, some columns to the right. Texts are shown as they are, never as markup.</summary>
public sealed class TextTable
{
    private readonly Table _table = new() { Border = TableBorder.Simple, ShowRowSeparators = false };

    /// <param name="headings">A heading that starts with <c>&gt;</c> is a column of numbers.</param>
    public TextTable(params IEnumerable<string> headings)
    {
        foreach (var heading in headings)
        {
            var right = heading.StartsWith('>');
            var column = new TableColumn(new Text(right ? heading[1..] : heading));
            _table.AddColumn(right ? column.RightAligned().NoWrap() : column);
        }
    }

    public TextTable Row(params IEnumerable<string?> cells)
    {
        _table.AddRow([.. cells.Select(cell => new Text(cell ?? ""))]);
        return this;
    }

    public void Print(TextWriter writer) => Terminal.For(writer).Write(_table);
}
