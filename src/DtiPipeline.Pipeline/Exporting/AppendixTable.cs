using System.Collections.Immutable;
using DtiPipeline.Core.Definitions.IndicatorSets;
using DtiPipeline.Pipeline.Reviewing;

namespace DtiPipeline.Pipeline.Exporting;

/// <summary>A unit's sheet in the rows and columns of its document's table.</summary>
public sealed record AppendixTable(ImmutableArray<AppendixColumn> Columns, ImmutableArray<ExportRow> Rows)
{
    /// <param name="columns">Which columns, in which order.</param>
    public static AppendixTable Of(ExportedSheet export, ImmutableArray<AppendixColumn> columns) => new(columns, [.. Lay(export, columns)]);

    private static IEnumerable<ExportRow> Lay(ExportedSheet export, ImmutableArray<AppendixColumn> columns)
    {
        var sheet = export.Sheet;
        var cells = new AppendixCells(export);
        if (!export.General.IsEmpty)
        {
            if (export.Layout.General is { } general)
                yield return Line(ExportRowKind.Section, (AppendixContent.Number, new ExportCell(general.Number)), (AppendixContent.Name, new ExportCell(general.Name)));
            foreach (var item in export.General)
                yield return Line(
                    ExportRowKind.General, (AppendixContent.Number, new ExportCell(item.Item)), (AppendixContent.Name, new ExportCell(item.Name)),
                    (AppendixContent.Lead, new ExportCell(item.Lead ?? "")), (AppendixContent.Values, cells.General(item)), (AppendixContent.Status, cells.StateOf(item)));
        }
        if (export.Layout.Scored is { } scored)
            yield return Line(ExportRowKind.Section, (AppendixContent.Number, new ExportCell(scored.Number)), (AppendixContent.Name, new ExportCell(scored.Name)));
        foreach (var pillar in sheet.Pillars)
        {
            yield return Line(
                ExportRowKind.Pillar, (AppendixContent.Number, new ExportCell(pillar.Code)), (AppendixContent.Name, new ExportCell(pillar.Name)), (AppendixContent.MaxPoints, cells.Number(pillar.Max)), (AppendixContent.Points, cells.Number(pillar.Points, 2)));
            foreach (var row in pillar.Indicators.SelectMany(indicator => Rows(indicator, pillar, ExportRowKind.Indicator)))
                yield return row;
        }
        yield return Line(
            ExportRowKind.Total, (AppendixContent.Name, new ExportCell("Tổng điểm")), (AppendixContent.MaxPoints, cells.Number(sheet.Card.Max)),
            (AppendixContent.Points, cells.Number(sheet.Card.Published, 2)));

        ExportRow Line(ExportRowKind kind, params ReadOnlySpan<(AppendixContent Content, ExportCell Cell)> filled)
        {
            var line = ImmutableArray.CreateBuilder<ExportCell>(columns.Length);
            foreach (var column in columns)
            {
                var found = ExportCell.Empty;
                foreach (var (content, cell) in filled)
                    if (content == column.Content || (content == AppendixContent.Number && column.Content == AppendixContent.NumberInPillar))
                        found = cell;
                line.Add(found);
            }
            return new ExportRow(kind, line.MoveToImmutable());
        }

        IEnumerable<ExportRow> Rows(SheetIndicator indicator, SheetPillar pillar, ExportRowKind kind) =>
            indicator.Children.SelectMany(child => Rows(child, pillar, ExportRowKind.Part))
                .Prepend(new ExportRow(kind, [.. columns.Select(column => cells.Of(column.Content, indicator, pillar))]));
    }
}
