using System.Globalization;
using System.Text;
using DtiPipeline.Core.Text;

namespace DtiPipeline.Cli.Output;

/// <summary>A snapshot as CSV for spreadsheets and scripts: UTF-8 with byte order mark, a row per indicator, numbers with a dot.</summary>
public static class SnapshotCsv
{
    public static byte[] Write(SnapshotReport report)
    {
        var text = new StringBuilder();
        // The notice goes with every row: rows get copied, heads of files get lost.
        Line(text, report.IsInvented ? [.. SnapshotExport.Columns, "notice"] : SnapshotExport.Columns);
        foreach (var score in report.Scores)
        {
            string[] cells =
            [
                CsvCell.Of(report.Snapshot.Assessment), CsvCell.Of(report.Snapshot.Round), report.Snapshot.CutDate.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                CsvCell.Of(score.Unit), CsvCell.Of(score.UnitName), CsvCell.Of(score.Pillar), CsvCell.Of(score.Indicator), CsvCell.Of(score.Name), Number(score.Points), Number(score.Max), CsvCell.Of(score.Status),
            ];
            Line(text, report.IsInvented ? [.. cells, CsvCell.Of(NightReport.InventedNotice)] : cells);
        }
        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    private static string Number(decimal number) => number.ToString("0.############################", CultureInfo.InvariantCulture);

    private static void Line(StringBuilder text, IEnumerable<string> cells) => text.AppendJoin(',', cells).Append("\r\n");
}
