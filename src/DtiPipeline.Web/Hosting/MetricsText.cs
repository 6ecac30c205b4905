using System.Globalization;
using System.Text;
using DtiPipeline.Core.Board;
using DtiPipeline.Pipeline.Board;
using DtiPipeline.Warehouse.Runs;
using DtiPipeline.Warehouse.Staging;

namespace DtiPipeline.Web.Hosting;

/// <summary>
/// The ledger as Prometheus reads it. Everything is read from the warehouse and nothing from counters of this process: it holds for runs of every
/// process, and after a restart.
/// </summary>
internal static class MetricsText
{
    public static string Of(BoardView board, IReadOnlyList<RunLine> runs, IReadOnlyList<RejectGroup> refused)
    {
        var text = new StringBuilder();
        var newest = runs.DistinctBy(run => run.Kind).ToList();
        Gauge(text, "dti_run_started_timestamp_seconds", "When the newest run of its kind began.", newest.Select(run => (Kind(run), Seconds(run.StartedAt))));
        Gauge(text, "dti_run_duration_seconds", "How long it took; absent while it runs.", newest.Where(run => run.Duration is not null).Select(run => (Kind(run), run.Duration!.Value.TotalSeconds)));
        Gauge(text, "dti_run_rows_received", "Rows that its sources sent.", newest.Select(run => (Kind(run), (double)run.Received)));
        Gauge(text, "dti_run_rows_rejected", "Rows that it refused.", newest.Select(run => (Kind(run), (double)run.Rejected)));
        Gauge(text, "dti_run_steps_failed", "Steps that ended with a fault.", newest.Select(run => (Kind(run), (double)run.Failed)));
        Gauge(text, "dti_run_status", "1 for the status it has.", newest.Select(run => ($"{Kind(run)},{Label("status", run.Status)}", 1d)));
        Gauge(text, "dti_run_under_way", "1 while a run goes on.", [("", board.IsAlive ? 1d : 0d)]);
        var rows = board.Rounds.SelectMany(round => round.Rows.Select(row => (Labels: $"{Label("assessment", round.Assessment.Id)},{Label("round", round.Round.Id)},{Label("stream", $"{row.Connector}/{row.Stream}")}", Row: row))).ToList();
        Gauge(text, "dti_source_state", "How a source stands for a round: 0 not wanted, 1 done, 2 waiting, 3 attention, 4 failed.", rows.Select(row => (row.Labels, (double)row.Row.State)));
        Gauge(text, "dti_source_days_late", "Days since its deadline, while it is not done.", rows.Where(row => row.Row.State > CellState.Done).Select(row => (row.Labels, (double)row.Row.Deadline.DaysLate)));
        Gauge(text, "dti_source_values_missing", "Values that it should give and that are not there.", rows.Select(row => (row.Labels, (double)(row.Row.Complete.Total - row.Row.Complete.Present))));
        Gauge(text, "dti_rejects_open", "Refused rows that nobody has made good.", refused.Select(group => ($"{Label("stream", $"{group.Connector}/{group.Stream}")},{Label("code", group.Code)}", (double)group.RowCount)));
        return text.ToString();
    }

    private static void Gauge(StringBuilder text, string name, string help, IEnumerable<(string Labels, double Value)> samples)
    {
        text.Append(CultureInfo.InvariantCulture, $"# HELP {name} {help}\n# TYPE {name} gauge\n");
        foreach (var (labels, value) in samples)
            text.Append(CultureInfo.InvariantCulture, $"{name}{(labels.Length == 0 ? "" : $"{{{labels}}}")} {value:R}\n");
    }

    private static string Kind(RunLine run) => Label("kind", run.Kind);

    private static string Label(string name, string value) =>
        $"{name}=\"{value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal)}\"";

    private static double Seconds(DateTimeOffset moment) => moment.ToUnixTimeMilliseconds() / 1000d;
}
