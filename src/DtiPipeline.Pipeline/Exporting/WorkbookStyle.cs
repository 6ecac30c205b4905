namespace DtiPipeline.Pipeline.Exporting;

/// <summary>How a cell of a workbook looks; the place of each in the workbook's list of formats.</summary>
public enum WorkbookStyle
{
    Plain,
    Title,
    Notice,
    Heading,
    Text,
    BoldText,
    Whole,
    BoldWhole,
    Figure,
    BoldFigure,
    Day,
    Link,
}
