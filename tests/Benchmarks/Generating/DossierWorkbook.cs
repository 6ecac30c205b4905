using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace DtiPipeline.Benchmarks.Generating;

/// <summary>Dossiers as a workbook as Excel writes it: texts in the shared table, days and moments as numbers with a date's form. Written row by row.</summary>
internal static class DossierWorkbook
{
    private const uint MomentStyle = 1;
    private const uint BuiltInDateAndTime = 22;

    public static void Write(string path, IEnumerable<string[]> rows)
    {
        using var document = SpreadsheetDocument.Create(path, SpreadsheetDocumentType.Workbook);
        var book = document.AddWorkbookPart();
        var sheet = book.AddNewPart<WorksheetPart>("sheet1");
        var texts = new Dictionary<string, int>(StringComparer.Ordinal);
        using (var writer = OpenXmlWriter.Create(sheet))
        {
            writer.WriteStartElement(new Worksheet());
            writer.WriteStartElement(new SheetData());
            writer.WriteElement(new Row(DossierColumns.Names.Select(name => Shared(name, texts))));
            foreach (var row in rows)
                writer.WriteElement(new Row(row.Select((text, column) => CellOf(text, column, texts))));
            writer.WriteEndElement();
            writer.WriteEndElement();
        }
        WriteTexts(book.AddNewPart<SharedStringTablePart>("texts"), texts);
        book.AddNewPart<WorkbookStylesPart>("styles").Stylesheet = Styles();
        book.Workbook = new Workbook(new Sheets(new Sheet { Name = "Hồ sơ", SheetId = 1, Id = "sheet1" }));
    }

    private static Cell CellOf(string text, int column, Dictionary<string, int> texts) => text switch
    {
        "" => new Cell(),
        _ when DossierColumns.IsNumber(column) && long.TryParse(text, CultureInfo.InvariantCulture, out _) => new Cell(new CellValue(text)),
        _ when DossierColumns.IsTime(column) && DateTime.TryParse(text, CultureInfo.InvariantCulture, out var moment) =>
            new Cell(new CellValue(moment.ToOADate().ToString("R", CultureInfo.InvariantCulture))) { StyleIndex = MomentStyle },
        _ => Shared(text, texts),
    };

    private static Cell Shared(string text, Dictionary<string, int> texts)
    {
        if (!texts.TryGetValue(text, out var place))
            texts[text] = place = texts.Count;
        return new Cell(new CellValue(place.ToString(CultureInfo.InvariantCulture))) { DataType = CellValues.SharedString };
    }

    private static void WriteTexts(SharedStringTablePart part, Dictionary<string, int> texts)
    {
        using var writer = OpenXmlWriter.Create(part);
        writer.WriteStartElement(new SharedStringTable());
        foreach (var text in texts.OrderBy(pair => pair.Value))
            writer.WriteElement(new SharedStringItem(new Text(text.Key) { Space = SpaceProcessingModeValues.Preserve }));
        writer.WriteEndElement();
    }

    private static Stylesheet Styles() => new(
        new Fonts(new Font()), new Fills(new Fill()), new Borders(new Border()), new CellStyleFormats(new CellFormat()),
        new CellFormats(new CellFormat(), new CellFormat { NumberFormatId = BuiltInDateAndTime, ApplyNumberFormat = true }));
}
