using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace DtiPipeline.Pipeline.Exporting;

/// <summary>The formats of <see cref="WorkbookStyle"/>. Numbers take the separators of whoever opens the file: 1.234,56 where Vietnamese is set.</summary>
internal static class WorkbookStyles
{
    // Two of the formats that every program has built in, and one of our own.
    private const uint Whole = 3, Figure = 4, Day = 165;

    private const uint Normal = 0, Bold = 1, Large = 2, Alarm = 3, Underlined = 4;

    public static Stylesheet Sheet() => new(
        new NumberingFormats(new NumberingFormat { NumberFormatId = Day, FormatCode = "dd/mm/yyyy" }),
        new Fonts(Font(), Font(new Bold()), Font(13, new Bold()), Font(new Bold(), "FF7A0019"), Font(new Underline(), "FF0B4F8A")),
        new Fills(Fill(PatternValues.None), Fill(PatternValues.Gray125), new Fill(new PatternFill(new ForegroundColor { Rgb = "FFE8EEF4" }) { PatternType = PatternValues.Solid })),
        new Borders(new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(), new DiagonalBorder()), Thin()),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(
            Format(Normal), Format(Large), Format(Alarm), Format(Bold, boxed: true, filled: true, centred: true),
            Format(Normal, boxed: true), Format(Bold, boxed: true),
            Format(Normal, Whole, boxed: true), Format(Bold, Whole, boxed: true), Format(Normal, Figure, boxed: true), Format(Bold, Figure, boxed: true),
            Format(Normal, Day, boxed: true), Format(Underlined, boxed: true)));

    private static Font Font(params OpenXmlElement[] marks) => Font(11, marks);

    private static Font Font(OpenXmlElement mark, string colour) => Font(11, mark, new Color { Rgb = colour });

    private static Font Font(double size, params OpenXmlElement[] marks)
    {
        var font = new Font();
        foreach (var mark in marks.Where(mark => mark is not Color))
            font.Append(mark);
        font.Append(new FontSize { Val = size });
        foreach (var colour in marks.OfType<Color>())
            font.Append(colour);
        font.Append(new FontName { Val = "Times New Roman" });
        return font;
    }

    private static Fill Fill(PatternValues pattern) => new(new PatternFill { PatternType = pattern });

    private static Border Thin()
    {
        return new Border(
            new LeftBorder(Grey()) { Style = BorderStyleValues.Thin }, new RightBorder(Grey()) { Style = BorderStyleValues.Thin },
            new TopBorder(Grey()) { Style = BorderStyleValues.Thin }, new BottomBorder(Grey()) { Style = BorderStyleValues.Thin }, new DiagonalBorder());

        static Color Grey() => new() { Rgb = "FF808080" };
    }

    private static CellFormat Format(uint font, uint number = 0, bool boxed = false, bool filled = false, bool centred = false) => new(new Alignment
    {
        Vertical = centred ? VerticalAlignmentValues.Center : VerticalAlignmentValues.Top,
        Horizontal = centred ? HorizontalAlignmentValues.Center : null,
        WrapText = boxed,
    })
    {
        FontId = font, ApplyFont = true, NumberFormatId = number, ApplyNumberFormat = number != 0, BorderId = boxed ? 1U : 0U, ApplyBorder = boxed,
        FillId = filled ? 2U : 0U, ApplyFill = filled, ApplyAlignment = true,
    };
}
