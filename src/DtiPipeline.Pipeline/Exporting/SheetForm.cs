namespace DtiPipeline.Pipeline.Exporting;

/// <summary>In what a unit's sheet can be taken away.</summary>
public enum SheetForm
{
    Workbook,
    Csv,
    Json,
}
