using DtiPipeline.Core.People;
using DtiPipeline.Warehouse.Connections;
using DtiPipeline.Warehouse.People;
using DtiPipeline.Warehouse.Review;
using DtiPipeline.Warehouse.Snapshots;

namespace DtiPipeline.Warehouse.Submitting;

/// <summary>Signatures with the cards they bind. Nothing is ever changed or taken out. Who asks bears a scope.</summary>
public sealed class SignatureStore(Database database)
{
    /// <summary>How the record of deeds calls a signature.</summary>
    public const string Action = "unit.signed";

    private const string Write =
        """
        insert into signature (move_id, assessment, round, unit_id, scorecard_id, content_hash, evidence_hash, evidence,
          points, published, max_points, applicable_max, comparable, replaces, who, who_name, at)
        select @move, @Assessment, @Round, @UnitId, c.id, @ContentHash, @EvidenceHash, @Evidence,
          @Points, @Published, @Max, @ApplicableMax, @Comparable, @Replaces, @who, @WhoName, m.at
        from submission_move m join scorecard c on c.content_hash = @ContentHash and c.unit_id = @UnitId
        where m.id = @move
        """;

    private static readonly string Select =
        $"""
        select s.id, s.move_id, s.assessment, s.round, s.unit_id, u.code as unit, u.name as unit_name, s.scorecard_id, s.content_hash, s.evidence_hash, s.evidence,
          s.points, s.published, s.max_points, s.applicable_max, s.comparable, s.replaces, s.who, s.who_name, s.at, c.content
        from signature s
        join scorecard c on c.id = s.scorecard_id
        join dim_assessment a on a.assessment = s.assessment
        join org_unit_version u on u.unit_id = s.unit_id and u.valid_from <= a.unit_date and (u.valid_to = '' or u.valid_to > a.unit_date)
        where {ScopeSql.Within("s.unit_id", "a.unit_date")}
        """;

    private const string OfPlace = "s.assessment = @Assessment and s.round = @Round and s.unit_id = @UnitId";

    /// <summary>Takes a step and binds the person to the card, or does neither. The card is stored as a night would, and once.</summary>
    /// <returns>The step's id; null when the unit is no longer where the person saw it, or outside the scope.</returns>
    public Task<long?> SignAsync(Scope scope, ReviewPlace place, NewMove move, NewSignature signature, string who, CancellationToken cancellation = default)
    {
        var told = MoveWriter.Told(move);
        (told["content"], told["evidence"]) = (signature.Card.ContentHash, signature.EvidenceHash);
        return database.ActAsync(
            new AuditAct(who, Action, place.UnitSubject, told),
            async session =>
            {
                if (await MoveWriter.WriteAsync(session, scope, place, move, who) is not { } id)
                    return (long?)null;
                await StarStore.SaveAsync(session, signature.Set);
                await ScorecardWriter.WriteAsync(session, signature.Set.Id, [signature.Card]);
                var card = signature.Card;
                await session.ExecuteAsync(Write, new
                {
                    move = id, place.Assessment, place.Round, place.UnitId, card.ContentHash, signature.EvidenceHash, signature.Evidence,
                    card.Points, card.Published, card.Max, card.ApplicableMax, card.Comparable, signature.Replaces, who, signature.WhoName,
                });
                return id;
            },
            cancellation);
    }

    /// <summary>The signature that was given last; null where there is none.</summary>
    public Task<SignatureRecord?> LastAsync(Scope scope, ReviewPlace place, CancellationToken cancellation = default) => database.UseAsync(
        session => session.FirstOrDefaultAsync<SignatureRecord>($"{Select} and {OfPlace} order by s.id desc limit 1", Parameters(scope, place)), cancellation);

    /// <summary>All signatures of a unit, the oldest first.</summary>
    public Task<IReadOnlyList<SignatureRecord>> HistoryAsync(Scope scope, ReviewPlace place, CancellationToken cancellation = default) => database.UseAsync(
        session => session.ListAsync<SignatureRecord>($"{Select} and {OfPlace} order by s.id", Parameters(scope, place)), cancellation);

    /// <summary>The last signatures of a round's units, by code; units that nobody signed for are not among them.</summary>
    public Task<IReadOnlyList<SignatureRecord>> OfRoundAsync(Scope scope, string assessment, string round, CancellationToken cancellation = default) => database.UseAsync(
        session => session.ListAsync<SignatureRecord>(
            $"""
            {Select} and s.assessment = @assessment and s.round = @round
              and not exists (select 1 from signature n where n.assessment = s.assessment and n.round = s.round and n.unit_id = s.unit_id and n.id > s.id)
            order by u.code
            """,
            ScopeSql.Parameters(scope, new { assessment, round })),
        cancellation);

    private static Dapper.DynamicParameters Parameters(Scope scope, ReviewPlace place) => ScopeSql.Parameters(scope, new { place.Assessment, place.Round, place.UnitId });
}
