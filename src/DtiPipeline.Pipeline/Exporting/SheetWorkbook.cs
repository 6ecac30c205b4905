using System.Collections.Immutable;
using DtiPipeline.Core.Definitions.IndicatorSets;
using DtiPipeline.Core.Text;

namespace DtiPipeline.Pipeline.Exporting;

/// <summary>A unit's sheet as a workbook: the document's table, then a row for each figure.</summary>
public static class SheetWorkbook
{
    public static byte[] Write(ExportedSheet export) => WorkbookWriter.Write(TableSheet(export), FigureSheet(export));

    private static WorkbookSheet TableSheet(ExportedSheet export)
    {
        var table = AppendixTable.Of(export, export.Layout.WithResult());
        var top = Top(export, export.Layout.Title ?? export.Sheet.Set.Title);
        var hasGroups = table.Columns.Any(column => column.Group is not null);
        ImmutableArray<ImmutableArray<WorkbookCell>> headings = hasGroups
            ? [[.. table.Columns.Select(column => Heading(column.Group ?? column.Heading))], [.. table.Columns.Select(column => Heading(column.Heading))]]
            : [[.. table.Columns.Select(column => Heading(column.Heading))]];
        return new WorkbookSheet(
            export.Say("Phiếu", "Sheet"),
            [.. table.Columns.Select(column => WidthOf(column.Content))],
            [.. top, .. headings, .. table.Rows.Select(Row)],
            top.Length..(top.Length + headings.Length))
        {
            Merged = hasGroups ? [.. MergedHeadings(table.Columns, top.Length)] : [],
            PageHeader = export.IsInvented ? ExportNotice.Invented : null,
        };
    }

    private static WorkbookSheet FigureSheet(ExportedSheet export)
    {
        var top = Top(export, export.Say("Số liệu đầu vào và minh chứng", "Figures and evidence"));
        return new WorkbookSheet(
            export.Say("Số liệu", "Figures"),
            [10, 7, 52, 26, 16, 20, 14, 34, 40],
            [
                .. top,
                [
                    .. ((string[])[
                        export.Say("Chỉ tiêu", "Indicator"), export.Say("Chữ", "Letter"), export.Say("Số liệu", "Figure"), export.Say("Mã số liệu", "Element"), export.Say("Giá trị", "Value"),
                        export.Say("Trạng thái", "State"), export.Say("Số đến ngày", "As of"), export.Say("Nguồn", "Source"), export.Say("Minh chứng", "Evidence"),
                    ]).Select(Heading),
                ],
                .. FigureRow.All(export),
            ],
            top.Length..(top.Length + 1))
        {
            PageHeader = export.IsInvented ? ExportNotice.Invented : null,
        };
    }

    private static ImmutableArray<ImmutableArray<WorkbookCell>> Top(ExportedSheet export, string title)
    {
        ImmutableArray<WorkbookCell>[] notice = export.IsInvented ? [[new WorkbookCell(WorkbookStyle.Notice, ExportNotice.Invented)]] : [];
        return
        [
            .. notice,
            [new WorkbookCell(WorkbookStyle.Title, title)],
            [new WorkbookCell(WorkbookStyle.Plain, $"{export.Sheet.Standing.UnitName} ({export.Sheet.Standing.Unit}); {export.Sheet.Assessment.Title}; {export.Sheet.Round.Title}")],
            [new WorkbookCell(WorkbookStyle.Plain, export.Origin)],
        ];
    }

    private static ImmutableArray<WorkbookCell> Row(ExportRow row) =>
        [.. row.Cells.Select(cell => WorkbookCell.Of(cell, isBold: row.Kind is ExportRowKind.Section or ExportRowKind.Pillar or ExportRowKind.Total))];

    private static WorkbookCell Heading(string text) => new(WorkbookStyle.Heading, text);

    private static IEnumerable<string> MergedHeadings(ImmutableArray<AppendixColumn> columns, int row)
    {
        for (var from = 0; from < columns.Length; from++)
        {
            var to = from;
            if (columns[from].Group is { } group)
                while (to + 1 < columns.Length && columns[to + 1].Group == group)
                    to++;
            if (columns[from].Group is null)
                yield return $"{WorkbookWriter.AddressOf(row, from)}:{WorkbookWriter.AddressOf(row + 1, from)}";
            else if (to > from)
                yield return $"{WorkbookWriter.AddressOf(row, from)}:{WorkbookWriter.AddressOf(row, to)}";
            from = to;
        }
    }

    private static double WidthOf(AppendixContent content) => content switch
    {
        AppendixContent.Number or AppendixContent.NumberInPillar or AppendixContent.ForDepartments or AppendixContent.ForDistricts or AppendixContent.ForCommunes => 7,
        AppendixContent.MaxPoints => 8,
        AppendixContent.Points => 10,
        AppendixContent.Name => 34,
        AppendixContent.Method or AppendixContent.Guidance or AppendixContent.Condition => 46,
        AppendixContent.Sentence => 40,
        AppendixContent.Evidence => 26,
        _ => 18,
    };
}
