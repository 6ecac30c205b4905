using System.Collections.Immutable;

namespace DtiPipeline.Pipeline.Exporting;

/// <summary>One sheet of a workbook in the making.</summary>
/// <param name="Name">At most 31 letters, none of <c>[]:*?/\\</c>.</param>
/// <param name="Widths">Of the columns, in letters.</param>
/// <param name="Rows">Top down, those over the heading included.</param>
/// <param name="Headings">Places of the heading rows among <paramref name="Rows"/>: repeated on every printed page, and always in sight.</param>
public sealed record WorkbookSheet(string Name, ImmutableArray<double> Widths, ImmutableArray<ImmutableArray<WorkbookCell>> Rows, Range Headings)
{
    /// <summary>Cells that are one: <c>G5:I5</c>.</summary>
    public ImmutableArray<string> Merged { get; init; } = [];

    /// <summary>What stands at the head of every printed page; null: nothing.</summary>
    public string? PageHeader { get; init; }
}
