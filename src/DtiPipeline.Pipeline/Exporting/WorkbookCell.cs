namespace DtiPipeline.Pipeline.Exporting;

/// <summary>A cell of a workbook. A text is a text whatever it begins with, never a formula.</summary>
/// <param name="Link">Where a click leads.</param>
public sealed record WorkbookCell(WorkbookStyle Style, string? Text = null, decimal? Number = null, DateOnly? Day = null, Uri? Link = null)
{
    /// <summary>A cell of a table in its proper style.</summary>
    public static WorkbookCell Of(ExportCell cell, bool isBold = false) => cell switch
    {
        { Number: { } number, Places: 0 } when number == decimal.Truncate(number) => new(isBold ? WorkbookStyle.BoldWhole : WorkbookStyle.Whole, Number: number),
        { Number: { } number } => new(isBold ? WorkbookStyle.BoldFigure : WorkbookStyle.Figure, Number: number),
        { Day: { } day } => new(WorkbookStyle.Day, Day: day),
        { Link: { } link } => new(WorkbookStyle.Link, cell.Text, Link: link),
        _ => new(isBold ? WorkbookStyle.BoldText : WorkbookStyle.Text, cell.Text),
    };
}
