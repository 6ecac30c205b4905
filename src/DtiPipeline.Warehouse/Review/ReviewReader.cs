using DtiPipeline.Core.People;
using DtiPipeline.Warehouse.Connections;
using DtiPipeline.Warehouse.People;

namespace DtiPipeline.Warehouse.Review;

/// <summary>What people who review may read. Every question bears a scope, and nothing from outside it is answered.</summary>
public sealed class ReviewReader(Database database)
{
    private static readonly string Standings =
        $"""
        select n.assessment, n.round, n.id as snapshot, n.content_hash as snapshot_hash, n.cut_date, n.taken_at,
          k.unit_id, u.code as unit, u.name as unit_name, k.scorecard_id as scorecard,
          k.published, k.max_points, k.applicable_max, k.comparable, k.rank,
          (select count(*) from snapshot_scorecard r where r.snapshot_id = n.id and r.rank is not null) as ranked
        from snapshot n
        join dim_assessment a on a.assessment = n.assessment
        join snapshot_scorecard k on k.snapshot_id = n.id
        join org_unit_version u on u.unit_id = k.unit_id and u.valid_from <= a.unit_date and (u.valid_to = '' or u.valid_to > a.unit_date)
        where n.id = (select l.snapshot_id from run_snapshot l where l.assessment = n.assessment and l.round = n.round order by l.run_id desc limit 1)
          and {ScopeSql.Within("k.unit_id", "a.unit_date")}
        """;

    /// <summary>All units of the scope, by assessment, round, rank and code.</summary>
    public Task<IReadOnlyList<StandingRecord>> StandingsAsync(Scope scope, CancellationToken cancellation = default) => database.UseAsync(
        session => session.ListAsync<StandingRecord>($"{Standings} order by n.assessment, n.round, k.rank nulls last, u.code", ScopeSql.Parameters(scope)), cancellation);

    /// <returns>Null when there is no such unit in the round, or it is outside the scope: which of the two is not told.</returns>
    public Task<StandingRecord?> StandingAsync(Scope scope, string assessment, string round, string unit, CancellationToken cancellation = default) => database.UseAsync(
        session => session.FirstOrDefaultAsync<StandingRecord>(
            $"{Standings} and n.assessment = @assessment and n.round = @round and u.code = @unit", ScopeSql.Parameters(scope, new { assessment, round, unit })),
        cancellation);
}
