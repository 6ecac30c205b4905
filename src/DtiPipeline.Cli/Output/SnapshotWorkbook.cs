using System.Collections.Immutable;
using DtiPipeline.Pipeline.Exporting;

namespace DtiPipeline.Cli.Output;

/// <summary>A snapshot as a workbook: one sheet, a row per indicator, the heading frozen. Texts are texts there, never formulas.</summary>
public static class SnapshotWorkbook
{
    private static readonly ImmutableArray<double> Widths = [18, 10, 12, 10, 26, 8, 10, 60, 10, 10, 16];

    public static byte[] Write(SnapshotReport report)
    {
        ImmutableArray<WorkbookCell>[] notice = report.IsInvented ? [[new WorkbookCell(WorkbookStyle.Notice, NightReport.InventedNotice)]] : [];
        return WorkbookWriter.Write(new WorkbookSheet(
            "scores", Widths,
            [.. notice, [.. SnapshotExport.Columns.Select(name => new WorkbookCell(WorkbookStyle.Heading, name))], .. report.Scores.Select(score => Row(report, score))],
            notice.Length..(notice.Length + 1))
        {
            PageHeader = report.IsInvented ? NightReport.InventedNotice : null,
        });
    }

    private static ImmutableArray<WorkbookCell> Row(SnapshotReport report, SnapshotScore score) =>
    [
        Text(report.Snapshot.Assessment), Text(report.Snapshot.Round), new WorkbookCell(WorkbookStyle.Day, Day: report.Snapshot.CutDate), Text(score.Unit), Text(score.UnitName), Text(score.Pillar),
        Text(score.Indicator), Text(score.Name), Figure(score.Points), Figure(score.Max), Text(score.Status),
    ];

    private static WorkbookCell Text(string text) => new(WorkbookStyle.Text, text);

    private static WorkbookCell Figure(decimal number) => new(WorkbookStyle.Figure, Number: number);
}
