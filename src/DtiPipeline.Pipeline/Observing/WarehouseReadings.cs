using System.Collections.Immutable;
using DtiPipeline.Core.Alerting;
using DtiPipeline.Core.Board;
using DtiPipeline.Core.People;
using DtiPipeline.Pipeline.Board;
using DtiPipeline.Warehouse.Alerting;
using DtiPipeline.Warehouse.Connections;
using DtiPipeline.Warehouse.Runs;
using DtiPipeline.Warehouse.Scheduling;
using DtiPipeline.Warehouse.Staging;

namespace DtiPipeline.Pipeline.Observing;

/// <summary>
/// The ledger in figures. Everything is read from the warehouse and nothing from counters of this process: it holds for runs of every process, and after a restart.
/// </summary>
public sealed class WarehouseReadings(Database database, OperationsBoard operations)
{
    public async Task<ImmutableArray<Reading>> ReadAsync(CancellationToken cancellation = default)
    {
        var board = await operations.ReadAsync(Scope.Everywhere, cancellation);
        var refused = await new RejectStore(database).GroupAsync(new RejectFilter { OnlyOpen = true }, cancellation);
        var alerts = await new AlertStore(database).OpenAsync(cancellation);
        var looked = await new ScheduleStore(database).ClockAsync(cancellation);
        return
        [
            .. OfRuns(await new RunHistory(database).PageAsync(50, cancellation: cancellation)),
            new("dti_run_under_way", "1 while a run goes on.", [new([], board.IsAlive ? 1 : 0)]),
            .. OfSources(board),
            new("dti_rejects_open", "Refused rows that nobody has made good.", [.. refused.Select(group => new Sample([("stream", $"{group.Connector}/{group.Stream}"), ("code", group.Code)], group.RowCount))]),
            new("dti_alerts_open", "Alerts that are open.", [.. AlertKinds.Words.Entries.Select(kind => new Sample([("kind", kind.Key)], alerts.Count(alert => alert.Cause.Kind == kind.Value)))]),
            new("dti_messages_undelivered", "Messages of alerts that were tried in vain.", [new([], await new OutboxStore(database).CountUndeliveredAsync(cancellation))]),
            new("dti_schedule_looked_timestamp_seconds", "When somebody looked last what is due; absent where nobody keeps the schedule.", looked is { } at ? [new([], Seconds(at))] : []),
        ];
    }

    private static IEnumerable<Reading> OfRuns(IReadOnlyList<RunLine> runs)
    {
        var newest = runs.DistinctBy(run => run.Kind).ToList();
        Reading Of(string name, string help, Func<RunLine, double?> value) => new(name, help, [.. newest.Where(run => value(run) is not null).Select(run => new Sample([("kind", run.Kind)], value(run)!.Value))]);
        yield return Of("dti_run_started_timestamp_seconds", "When the newest run of its kind began.", run => Seconds(run.StartedAt));
        yield return Of("dti_run_duration_seconds", "How long it took; absent while it runs.", run => run.Duration?.TotalSeconds);
        yield return Of("dti_run_rows_received", "Rows that its sources sent.", run => run.Received);
        yield return Of("dti_run_rows_rejected", "Rows that it refused.", run => run.Rejected);
        yield return Of("dti_run_steps_failed", "Steps that ended with a fault.", run => run.Failed);
        yield return new("dti_run_status", "1 for the status it has.", [.. newest.Select(run => new Sample([("kind", run.Kind), ("status", run.Status)], 1))]);
    }

    private static IEnumerable<Reading> OfSources(BoardView board)
    {
        var rows = board.Rounds.SelectMany(round => round.Rows.Select(row => (
            Labels: ImmutableArray.Create(("assessment", round.Assessment.Id), ("round", round.Round.Id), ("stream", $"{row.Connector}/{row.Stream}")), Row: row))).ToList();
        yield return new(
            "dti_source_state", "How a source stands for a round: 0 not wanted, 1 done, 2 waiting, 3 attention, 4 failed.", [.. rows.Select(row => new Sample(row.Labels, (double)row.Row.State))]);
        yield return new(
            "dti_source_days_late", "Days since its deadline, while it is not done.",
            [.. rows.Where(row => row.Row.State > CellState.Done).Select(row => new Sample(row.Labels, row.Row.Deadline.DaysLate))]);
        yield return new(
            "dti_source_values_missing", "Values that it should give and that are not there.", [.. rows.Select(row => new Sample(row.Labels, row.Row.Complete.Total - row.Row.Complete.Present))]);
    }

    private static double Seconds(DateTimeOffset moment) => moment.ToUnixTimeMilliseconds() / 1000d;
}
