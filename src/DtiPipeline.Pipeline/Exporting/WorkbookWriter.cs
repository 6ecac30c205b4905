using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace DtiPipeline.Pipeline.Exporting;

/// <summary>Writes tables as a workbook (.xlsx) that prints on A4, lying, as wide as the page.</summary>
public static class WorkbookWriter
{
    // Excel's limit of what a cell holds.
    private const int MostLetters = 32_767;

    private const uint A4 = 9;

    // In points: of a line of text, and the tallest row there can be.
    private const double LineHeight = 15, TallestRow = 409;

    private static readonly DateOnly DayZero = new(1899, 12, 30);

    public static byte[] Write(params IReadOnlyList<WorkbookSheet> sheets)
    {
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            book.AddNewPart<WorkbookStylesPart>("styles").Stylesheet = WorkbookStyles.Sheet();
            foreach (var (place, sheet) in sheets.Index())
            {
                var part = book.AddNewPart<WorksheetPart>($"sheet{place + 1}");
                using var writer = OpenXmlWriter.Create(part);
                Write(writer, part, sheet, isFirst: place == 0);
            }
            book.Workbook = new Workbook(
                new Sheets(sheets.Select((sheet, place) => new Sheet { Name = sheet.Name, SheetId = (uint)place + 1, Id = $"sheet{place + 1}" })),
                new DefinedNames(sheets.Select(PrintTitles)));
        }
        return stream.ToArray();
    }

    private static DefinedName PrintTitles(WorkbookSheet sheet, int place) => new($"'{sheet.Name.Replace("'", "''", StringComparison.Ordinal)}'!${sheet.Headings.Start.Value + 1}:${sheet.Headings.End.Value}")
    {
        Name = "_xlnm.Print_Titles", LocalSheetId = (uint)place,
    };

    // The order of the parts is the format's.
    private static void Write(OpenXmlWriter writer, WorksheetPart part, WorkbookSheet sheet, bool isFirst)
    {
        var frozen = sheet.Headings.End.Value;
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(new SheetProperties(new PageSetupProperties { FitToPage = true }));
        writer.WriteElement(new SheetViews(new SheetView(
            new Pane { VerticalSplit = frozen, TopLeftCell = $"A{frozen + 1}", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen })
        { WorkbookViewId = 0, TabSelected = isFirst }));
        writer.WriteElement(new SheetFormatProperties { DefaultRowHeight = LineHeight });
        writer.WriteElement(new Columns(sheet.Widths.Select((width, i) => new Column { Min = (uint)i + 1, Max = (uint)i + 1, Width = width, CustomWidth = true })));
        writer.WriteStartElement(new SheetData());
        var links = new List<Hyperlink>();
        foreach (var (row, cells) in sheet.Rows.Index())
            writer.WriteElement(new Row(cells.Select((cell, column) => Cell(cell, AddressOf(row, column), part, links))) { RowIndex = (uint)row + 1, Height = HeightOf(cells, sheet.Widths) });
        writer.WriteEndElement();
        if (!sheet.Merged.IsEmpty)
            writer.WriteElement(new MergeCells(sheet.Merged.Select(area => new MergeCell { Reference = area })));
        if (links.Count > 0)
            writer.WriteElement(new Hyperlinks(links));
        writer.WriteElement(new PrintOptions { HorizontalCentered = true });
        writer.WriteElement(new PageMargins { Left = 0.6, Right = 0.4, Top = 0.6, Bottom = 0.6, Header = 0.3, Footer = 0.3 });
        writer.WriteElement(new PageSetup { PaperSize = A4, Orientation = OrientationValues.Landscape, FitToWidth = 1, FitToHeight = 0 });
        writer.WriteElement(new HeaderFooter(
            new OddHeader(sheet.PageHeader is { } header ? $"&C{header.Replace("&", "&&", StringComparison.Ordinal)}" : ""), new OddFooter("&C&P/&N")));
        writer.WriteEndElement();
    }

    // Not every program works out the height of rows when it opens a file; what is cut off on screen is cut off on paper.
    private static double HeightOf(ImmutableArray<WorkbookCell> cells, ImmutableArray<double> widths)
    {
        var lines = 1d;
        foreach (var (column, cell) in cells.Index())
            if (cell is { Style: >= WorkbookStyle.Heading, Text: { } text })
                lines = Math.Max(lines, text.Split('\n').Sum(line => Math.Max(1, Math.Ceiling(line.Length / widths[column]))));
        return Math.Min(lines * LineHeight, TallestRow);
    }

    private static Cell Cell(WorkbookCell cell, string address, WorksheetPart part, List<Hyperlink> links)
    {
        if (cell.Link is { } link)
            links.Add(new Hyperlink { Reference = address, Id = part.AddHyperlinkRelationship(link, isExternal: true).Id });
        var written = new Cell { CellReference = address, StyleIndex = (uint)cell.Style };
        if ((cell.Number ?? DayNumber(cell.Day)) is { } number)
            written.Append(new CellValue(Math.Round(number, 15).ToString("0.###############", CultureInfo.InvariantCulture)));
        else if (!string.IsNullOrEmpty(cell.Text))
        {
            written.DataType = CellValues.InlineString;
            written.Append(new InlineString(new Text(Clean(cell.Text)) { Space = SpaceProcessingModeValues.Preserve }));
        }
        return written;
    }

    private static decimal? DayNumber(DateOnly? day) => day is { } known ? known.DayNumber - DayZero.DayNumber : null;

    /// <summary>The name of a cell: row 0, column 27 is <c>AB1</c>.</summary>
    public static string AddressOf(int row, int column)
    {
        var letters = new StringBuilder();
        for (var rest = column + 1; rest > 0; rest = (rest - 1) / 26)
            letters.Insert(0, (char)('A' + ((rest - 1) % 26)));
        return letters.Append(CultureInfo.InvariantCulture, $"{row + 1}").ToString();
    }

    // What XML cannot hold would spoil the whole file.
    private static string Clean(string text)
    {
        var clean = string.Concat(text.EnumerateRunes().Where(rune => rune.Value is '\t' or '\n' || (rune.Value >= ' ' && rune.Value is not (0xFFFE or 0xFFFF))));
        return clean.Length <= MostLetters ? clean : clean[..(MostLetters - 1)] + "…";
    }
}
