using System.Collections.Immutable;
using DtiPipeline.Warehouse.Connections;

namespace DtiPipeline.Warehouse.Runs;

/// <summary>Runs side by side: what each came to, and how long those before it took.</summary>
public sealed class RunHistory(Database database)
{
    /// <summary>Runs, the newest first.</summary>
    /// <param name="before">Only runs older than this one, for the next page.</param>
    public Task<IReadOnlyList<RunLine>> PageAsync(int limit, long before = long.MaxValue, CancellationToken cancellation = default) => database.UseAsync(
        session => session.ListAsync<RunLine>(
            """
            select r.id, r.kind, r.status, r.as_of, r.started_at, r.ended_at,
              coalesce(s.received, 0) as received, coalesce(s.rejected, 0) as rejected, coalesce(s.failed, 0) as failed, coalesce(s.steps, 0) as steps
            from run r
            left join (
              select run_id, cast(sum(received) as bigint) as received, cast(sum(rejected) as bigint) as rejected,
                cast(sum(case when status = 'failed' then 1 else 0 end) as bigint) as failed, count(*) as steps
              from run_step where run_id in (select id from run where id < @before order by id desc limit @limit)
              group by run_id) s on s.run_id = r.id
            where r.id < @before order by r.id desc limit @limit
            """,
            new { before, limit }),
        cancellation);

    /// <summary>The runs of each kind that came to their end, before a run, the newest first.</summary>
    /// <param name="each">At most so many of each kind.</param>
    /// <returns>Id and duration, by kind.</returns>
    public async Task<ILookup<string, (long Run, TimeSpan Took)>> DurationsAsync(int each, long before = long.MaxValue, CancellationToken cancellation = default) => (await database.UseAsync(
        session => session.ListAsync<RunLine>(
            """
            select id, kind, started_at, ended_at from (
              select id, kind, started_at, ended_at, row_number() over (partition by kind order by id desc) as place
              from run where status in ('done', 'findings') and ended_at is not null and id < @before) ended
            where place <= @each order by id desc
            """,
            new { each, before }),
        cancellation)).ToLookup(run => run.Kind, run => (run.Id, run.Duration!.Value));

    /// <summary>The runs that are under way, the newest first.</summary>
    public async Task<ImmutableArray<RunRecord>> RunningAsync(CancellationToken cancellation = default) =>
        [.. (await new RunStore(database).ListAsync(5, cancellation: cancellation)).Where(run => run.Status == RunStatus.Running.Word())];
}
