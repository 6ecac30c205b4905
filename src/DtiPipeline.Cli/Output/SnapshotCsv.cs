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
                Cell(report.Snapshot.Assessment), Cell(report.Snapshot.Round), report.Snapshot.CutDate.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                Cell(score.Unit), Cell(score.UnitName), Cell(score.Pillar), Cell(score.Indicator), Cell(score.Name), Number(score.Points), Number(score.Max), Cell(score.Status),
            ];
            Line(text, report.IsInvented ? [.. cells, Cell(NightReport.InventedNotice)] : cells);
        }
        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    /// <summary>A text cell: quoted where needed, and with an apostrophe before what a spreadsheet would run as a formula.</summary>
    internal static string Cell(string text)
    {
        var safe = FormulaGuard.Of(text);
        return safe.AsSpan().IndexOfAny("\",;\r\n") < 0 ? safe : $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    private static string Number(decimal number) => number.ToString("0.############################", CultureInfo.InvariantCulture);

    private static void Line(StringBuilder text, IEnumerable<string> cells) => text.AppendJoin(',', cells).Append("\r\n");
}
