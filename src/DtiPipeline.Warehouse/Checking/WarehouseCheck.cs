using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Warehouse.Connections;
using DtiPipeline.Warehouse.Runs;

namespace DtiPipeline.Warehouse.Checking;

/// <summary>Looks for what must never be there between two runs, whatever was killed when. Changes nothing.</summary>
public sealed class WarehouseCheck(Database database)
{
    /// <summary>A condition that must hold, and the query that counts what breaks it.</summary>
    private static readonly (string Why, string Sql)[] Counts =
    [
        ("a run that never ended", "select count(*) from run where status = 'running'"),
        ("a load that never ended", "select count(*) from load where state = 'open'"),
        ("a load whose counts do not add up", "select count(*) from load where state = 'complete' and (received <> accepted + rejected + dropped or accepted <> unchanged + added + changed)"),
        ("a load without a payload", "select count(*) from load l where not exists (select 1 from load_payload p where p.load_id = l.id)"),
        ("a refused row that its load did not count",
            "select count(*) from load l where l.state = 'complete' and l.rejected <> (select count(*) from reject j where j.load_id = l.id)"),
        ("a value that holds twice",
            "select count(*) from (select 1 as one from data_value where to_run is null group by assessment, round, unit_id, element having count(*) > 1) twice"),
        ("a snapshot without scorecards", "select count(*) from snapshot n where not exists (select 1 from snapshot_scorecard s where s.snapshot_id = n.id)"),
        ("a scorecard without its facts", "select count(*) from scorecard c where not exists (select 1 from fact_indicator_score f where f.scorecard_id = c.id)"),
    ];

    /// <returns>One finding a kind of damage; none when the warehouse is sound.</returns>
    public Task<IReadOnlyList<Finding>> RunAsync(CancellationToken cancellation = default) => database.UseAsync(
        async session =>
        {
            var found = new List<Finding>();
            foreach (var (why, sql) in Counts)
                Note(found, why, await session.SingleAsync<long>(sql));
            foreach (var table in await session.ListAsync<string>("select name from staging_table order by name"))
            {
                Note(found, "a record with two open versions", await session.SingleAsync<long>(
                    $"select count(*) from (select 1 as one from {table} where to_load is null group by row_key having count(*) > 1) twice"), table);
                Note(found, "a row of a load that is not complete", await session.SingleAsync<long>(
                    $"select count(*) from {table} r where r.from_load in (select id from load where state <> 'complete') or r.to_load in (select id from load where state <> 'complete')"), table);
                Note(found, "a row without its payload", await session.SingleAsync<long>($"select count(*) from {table} r where r.payload_id not in (select id from payload)"), table);
            }
            foreach (var lease in await session.ListAsync<LeaseRow>("select name, holder, token, expires from lease where holder is not null"))
                if (lease.Expires <= database.Now() || ProcessHolder.IsGone(lease.Holder!))
                    Note(found, "a lease of a process that is gone", 1, lease.Name);
            return (IReadOnlyList<Finding>)found;
        },
        cancellation);

    private static void Note(List<Finding> found, string why, long count, string? where = null)
    {
        if (count > 0)
            found.Add(Finding.Of(RunCodes.WarehouseUnsound, ("why", why), ("count", IsoText.Of(count)), ("where", where)));
    }
}
