using System.Globalization;
using System.Text;

namespace DtiPipeline.Benchmarks.Results;

/// <summary>Measured cases as a table in Markdown.</summary>
internal static class ResultTable
{
    private const string Head =
        """
        | Case | median s | least s | CPU s | peak MB | limit s | ratio | goal | reached |
        |---|--:|--:|--:|--:|--:|--:|---|---|
        """;

    public static string Write(string title, IReadOnlyList<ResultRow> rows)
    {
        var text = new StringBuilder().AppendLine(CultureInfo.InvariantCulture, $"### {title}").AppendLine().AppendLine(Head);
        foreach (var row in rows)
            text.AppendLine(Line(row));
        foreach (var limit in rows.Where(row => row.Limit.Length > 0).Select(row => row.Limit).Distinct())
            text.AppendLine().Append("Limit: ").Append(limit).AppendLine(".");
        text.AppendLine();
        foreach (var row in rows.Where(row => row.Remark.Length > 0))
            text.AppendLine(CultureInfo.InvariantCulture, $"- {row.Case}: {row.Remark}");
        return text.AppendLine().ToString();
    }

    public static string Line(ResultRow row) => string.Create(
        CultureInfo.InvariantCulture,
        $"| {row.Case} | {row.Series.Median:0.00} | {row.Series.Min:0.00} | {row.Series.Cpu:0.0} | {row.Series.Peak:0} | {row.LimitSeconds:0.00} | {Ratio(row.Ratio)} | {string.Join(", ", row.Goals)} | {Reached(row)} |");

    private static string Ratio(double? ratio) => ratio?.ToString(ratio < 0.1 ? "0.000" : "0.00", CultureInfo.InvariantCulture) ?? "";

    private static string Reached(ResultRow row) => row.IsReached switch { true => "yes", false => "**no**", null => "" };
}
