using DtiPipeline.Core.People;
using DtiPipeline.Warehouse.Connections;
using DtiPipeline.Warehouse.People;
using DtiPipeline.Warehouse.Review;

namespace DtiPipeline.Warehouse.Submitting;

/// <summary>Which runs came to other figures than those a unit had signed. Written with the snapshot that says so or not at all, never changed. Who asks bears a scope.</summary>
public sealed class RestatementStore(Database database)
{
    private const string Head = "coalesce((select x.after_card from restatement x where x.id = (select max(l.id) from restatement l where l.signature_id = s.id)), s.scorecard_id)";

    /// <summary>
    /// Adds what a snapshot changes of the last signatures of its round. A run that began before somebody signed has not seen what was signed; the next will.
    /// </summary>
    internal const string Write =
        $"""
        insert into restatement (signature_id, run_id, before_card, after_card, before_definitions, after_definitions, at)
        select s.id, r.id, {Head}, k.scorecard_id, p.definitions, n.definitions, @now
        from signature s
        join snapshot n on n.id = @snapshot
        join snapshot_scorecard k on k.snapshot_id = n.id and k.unit_id = s.unit_id
        join run r on r.id = @Run and r.started_at > s.at
        left join snapshot p on p.id = @previous
        where s.assessment = @Assessment and s.round = @Round and k.scorecard_id <> {Head}
          and not exists (select 1 from signature l where l.assessment = s.assessment and l.round = s.round and l.unit_id = s.unit_id and l.id > s.id)
        """;

    private static readonly string Select =
        $"""
        select t.id, t.signature_id, t.run_id as run, r.kind, t.at, b.content as before, c.content as after, o.content as old_definitions, d.content as new_definitions
        from restatement t
        join signature s on s.id = t.signature_id
        join dim_assessment a on a.assessment = s.assessment
        join run r on r.id = t.run_id
        join scorecard b on b.id = t.before_card
        join scorecard c on c.id = t.after_card
        left join definition_blob o on o.hash = t.before_definitions and t.before_definitions <> t.after_definitions
        left join definition_blob d on d.hash = t.after_definitions and t.before_definitions <> t.after_definitions
        where {ScopeSql.Within("s.unit_id", "a.unit_date")} and s.assessment = @Assessment and s.round = @Round and s.unit_id = @UnitId
        order by t.id desc limit @limit
        """;

    /// <summary>The last of a unit's, the newest first.</summary>
    public Task<IReadOnlyList<RestatementRecord>> LatestAsync(Scope scope, ReviewPlace place, int limit, CancellationToken cancellation = default) => database.UseAsync(
        session => session.ListAsync<RestatementRecord>(Select, ScopeSql.Parameters(scope, new { place.Assessment, place.Round, place.UnitId, limit })), cancellation);
}
