using System.Collections.Immutable;
using System.Globalization;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Warehouse.Connections;
using DtiPipeline.Warehouse.Scheduling;

namespace DtiPipeline.Warehouse.Runs;

/// <summary>The ledger of runs.</summary>
public sealed class RunStore(Database database)
{
    private const string Columns = "id, kind, status, as_of, invented, program, definitions, started_at, ended_at";

    /// <summary>Begins a run under a lease. Runs of the same lease that never ended were killed, and are marked so.</summary>
    /// <exception cref="WarehouseFault">The lease was taken by somebody else meanwhile.</exception>
    public async Task<RunBegun> BeginAsync(Lease lease, RunStart start, CancellationToken cancellation = default) => await database.WriteAsync(
        new RunToken(0, lease.Name, lease.Token),
        async session =>
        {
            var now = database.Now();
            var abandoned = await session.ListAsync<long>(
                "update run set status = 'abandoned', ended_at = @now where lease = @Name and status = 'running' returning id", new { now, lease.Name });
            var run = await session.SingleAsync<long>(
                """
                insert into run (kind, lease, token, status, as_of, invented, program, definitions, started_at)
                values (@Kind, @Name, @Token, 'running', @AsOf, @invented, @Program, @Definitions, @now)
                returning id
                """,
                new { start.Kind, lease.Name, lease.Token, start.AsOf, invented = start.Invented ? 1 : 0, start.Program, start.Definitions, now });
            return new RunBegun(new RunToken(run, lease.Name, lease.Token), [.. abandoned.Order()]);
        },
        cancellation);

    /// <summary>Marks runs of a lease that never ended: whoever holds it now knows that they were killed.</summary>
    public Task<int> AbandonAsync(Lease lease, CancellationToken cancellation = default) => database.WriteAsync(
        new RunToken(0, lease.Name, lease.Token),
        session => session.ExecuteAsync("update run set status = 'abandoned', ended_at = @now where lease = @Name and status = 'running'", new { now = database.Now(), lease.Name }),
        cancellation);

    public Task AddStepAsync(RunToken token, RunStep step, CancellationToken cancellation = default) => database.WriteAsync(
        token,
        session => session.ExecuteAsync(
            """
            insert into run_step (run_id, step, connector, stream, assessment, round, status, received, accepted, rejected, dropped, unchanged, milliseconds)
            values (@Run, @Step, @Connector, @Stream, @Assessment, @Round, @Status, @Received, @Accepted, @Rejected, @Dropped, @Unchanged, @Milliseconds)
            """,
            new
            {
                token.Run, step.Step, step.Connector, step.Stream, step.Assessment, step.Round, step.Status,
                step.Received, step.Accepted, step.Rejected, step.Dropped, step.Unchanged, step.Milliseconds,
            }),
        cancellation);

    public Task AddFindingsAsync(RunToken token, IEnumerable<RunFinding> findings, CancellationToken cancellation = default) => database.WriteAsync(
        token,
        session => session.ExecuteAsync(
            """
            insert into run_finding (run_id, code, severity, arguments, place, span)
            values (@Run, @Code, @severity, @arguments, @place, @span)
            """,
            findings.Select(found => new
            {
                token.Run,
                found.Finding.Code,
                severity = WordOf(found.Severity),
                arguments = FindingJson.Arguments(found.Finding),
                place = FindingJson.Place(found.Finding),
                span = FindingJson.Span(found.Finding),
            })),
        cancellation);

    /// <summary>Ends the run, and with it what the schedule had put into its hands. The lease is given back apart from this.</summary>
    public Task EndAsync(RunToken token, RunStatus status, CancellationToken cancellation = default) => database.WriteAsync(
        token,
        async session =>
        {
            await session.ExecuteAsync("update run set status = @status, ended_at = @now where id = @Run", new { status = status.Word(), now = database.Now(), token.Run });
            await ScheduleStore.SettleAsync(session);
        },
        cancellation);

    /// <summary>Runs, the newest first.</summary>
    /// <param name="before">Only runs older than this one, for the next page.</param>
    public Task<IReadOnlyList<RunRecord>> ListAsync(int limit = 50, long before = long.MaxValue, CancellationToken cancellation = default) => database.UseAsync(
        session => session.ListAsync<RunRecord>($"select {Columns} from run where id < @before order by id desc limit @limit", new { before, limit }), cancellation);

    public Task<RunRecord?> FindAsync(long run, CancellationToken cancellation = default) =>
        database.UseAsync(session => session.FirstOrDefaultAsync<RunRecord>($"select {Columns} from run where id = @run", new { run }), cancellation);

    /// <summary>What the run did, in order.</summary>
    public Task<IReadOnlyList<RunStep>> StepsAsync(long run, CancellationToken cancellation = default) => database.UseAsync(
        session => session.ListAsync<RunStep>(
            """
            select step, connector, stream, assessment, round, status, received, accepted, rejected, dropped, unchanged, milliseconds
            from run_step where run_id = @run order by id
            """,
            new { run }),
        cancellation);

    /// <summary>What the run found, in order.</summary>
    public async Task<ImmutableArray<RunFinding>> FindingsAsync(long run, CancellationToken cancellation = default)
    {
        var rows = await database.UseAsync(
            session => session.ListAsync<RunFindingRow>("select code, severity, arguments, place, span from run_finding where run_id = @run order by id", new { run }),
            cancellation);
        return [.. rows.Select(row => new RunFinding(FindingJson.Read(row.Code, row.Arguments, row.Place, row.Span), Enum.Parse<Severity>(row.Severity, ignoreCase: true)))];
    }

    private static string WordOf(Severity severity) => severity.ToString().ToLower(CultureInfo.InvariantCulture);
}
