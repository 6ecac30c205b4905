using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace DtiPipeline.Cli.Output;

/// <summary>A snapshot as a workbook: one sheet, a row per indicator, the heading frozen. Texts are texts there, never formulas.</summary>
public static class SnapshotWorkbook
{
    private static readonly double[] Widths = [18, 10, 12, 10, 26, 8, 10, 60, 10, 10, 16];

    // Places in the style table below.
    private const uint Plain = 0, Bold = 1, Figure = 2;

    public static byte[] Write(SnapshotReport report)
    {
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            book.AddNewPart<WorkbookStylesPart>("styles").Stylesheet = Styles();
            var sheet = book.AddNewPart<WorksheetPart>("sheet");
            using (var writer = OpenXmlWriter.Create(sheet))
                WriteSheet(writer, report);
            book.Workbook = new Workbook(new Sheets(new Sheet { Name = "scores", SheetId = 1, Id = "sheet" }));
        }
        return stream.ToArray();
    }

    private static void WriteSheet(OpenXmlWriter writer, SnapshotReport report)
    {
        var frozen = report.IsInvented ? 2 : 1;
        writer.WriteStartElement(new Worksheet());
        var pane = new Pane { VerticalSplit = frozen, TopLeftCell = $"A{frozen + 1}", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen };
        writer.WriteElement(new SheetViews(new SheetView(pane) { WorkbookViewId = 0 }));
        writer.WriteElement(new Columns(Widths.Select((width, i) => new Column { Min = (uint)i + 1, Max = (uint)i + 1, Width = width, CustomWidth = true })));
        writer.WriteStartElement(new SheetData());
        if (report.IsInvented)
            writer.WriteElement(new Row(Text(NightReport.InventedNotice, Bold)));
        writer.WriteElement(new Row(SnapshotExport.Columns.Select(name => Text(name, Bold))));
        var cut = report.Snapshot.CutDate.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        foreach (var score in report.Scores)
            writer.WriteElement(new Row(
                Text(report.Snapshot.Assessment), Text(report.Snapshot.Round), Text(cut), Text(score.Unit), Text(score.UnitName), Text(score.Pillar), Text(score.Indicator),
                Text(score.Name), Number(score.Points), Number(score.Max), Text(score.Status)));
        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    private static Cell Text(string text, uint style = Plain) =>
        new(new InlineString(new Text(text) { Space = SpaceProcessingModeValues.Preserve })) { DataType = CellValues.InlineString, StyleIndex = style };

    private static Cell Number(decimal number) =>
        new(new CellValue(Math.Round(number, 10).ToString("0.##########", CultureInfo.InvariantCulture))) { DataType = CellValues.Number, StyleIndex = Figure };

    private static Stylesheet Styles() => new(
        new Fonts(new Font(), new Font(new Bold())),
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
        new Borders(new Border()),
        new CellStyleFormats(new CellFormat()),
        // 4 is the built-in format #,##0.00.
        new CellFormats(new CellFormat(), new CellFormat { FontId = 1, ApplyFont = true }, new CellFormat { NumberFormatId = 4, ApplyNumberFormat = true }));
}
