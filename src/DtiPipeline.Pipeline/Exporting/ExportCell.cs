namespace DtiPipeline.Pipeline.Exporting;

/// <summary>A cell of a table: a text, or a number or day that stays one.</summary>
/// <param name="Text">As people read it.</param>
/// <param name="Places">Decimal places that are shown of a number that is not whole.</param>
/// <param name="Link">Where the cell leads.</param>
public sealed record ExportCell(string Text, decimal? Number = null, int Places = 0, DateOnly? Day = null, Uri? Link = null)
{
    public static readonly ExportCell Empty = new("");
}
