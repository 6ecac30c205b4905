using DtiPipeline.Warehouse.People;

namespace DtiPipeline.Warehouse.Submitting;

/// <summary>The SQL texts around the way of a unit's round, the same for both databases.</summary>
internal static class SubmissionSql
{
    /// <summary>
    /// Makes whoever else changes something of the unit wait: a decision and a signature at the same moment come one after the other. Nothing is changed.
    /// </summary>
    public const string Hold = "update org_unit set identity = identity where id = @UnitId";

    /// <summary>A row <c>m</c> that nobody followed.</summary>
    public const string IsLast = "not exists (select 1 from submission_move n where n.follows = m.id)";

    public const string LastSignature = $"(select max(s.id) from signature s where s.{OfUnitOfS})";

    private const string OfUnitOfS = "assessment = @Assessment and s.round = @Round and s.unit_id = @UnitId";

    private static readonly string Within = ScopeSql.Within("@UnitId", "@UnitDate");

    /// <summary>
    /// Writes nothing when the unit is not where the person saw it, when somebody decided on a value since, when there is nothing signed to reopen, or
    /// outside the scope.
    /// </summary>
    public static readonly string Write =
        $"""
        insert into submission_move (assessment, round, unit_id, process, move, from_state, to_state, opens, reason, follows, who, at)
        select @Assessment, @Round, @UnitId, @Process, @Move, @From, @To, @Opens, @Reason, @Follows, @who, @now
        where {Within}
          and (@Follows is null or exists (select 1 from submission_move m where m.id = @Follows and m.to_state = @From and m.{OfUnitOfM}))
          and (@LastDecision is null or not exists (select 1 from decision d where d.id > @LastDecision and d.assessment = @Assessment and d.round = @Round and d.unit_id = @UnitId))
          and (@reopens = 0 or {LastSignature} is not null)
        on conflict do nothing
        returning id
        """;

    private const string OfUnitOfM = "assessment = @Assessment and m.round = @Round and m.unit_id = @UnitId";

    public const string WriteReopened =
        $"insert into reopened_value (move_id, signature_id, element, until) select @id, {LastSignature}, @Element, @Until";

    /// <summary>Steps with the unit's code and name; the question goes on with <c>and …</c>.</summary>
    public static readonly string Select =
        $"""
        select m.id, m.assessment, m.round, m.unit_id, u.code as unit, u.name as unit_name, m.process, m.move, m.from_state, m.to_state, m.opens, m.reason, m.follows,
          m.who, coalesce(p.name, m.who) as who_name, m.at
        from submission_move m
        join dim_assessment a on a.assessment = m.assessment
        join org_unit_version u on u.unit_id = m.unit_id and u.valid_from <= a.unit_date and (u.valid_to = '' or u.valid_to > a.unit_date)
        left join account p on p.login = m.who
        where {ScopeSql.Within("m.unit_id", "a.unit_date")}
        """;

    /// <summary>The values that are open by the last signature and the state the unit is in.</summary>
    public static readonly string Reopened =
        $"""
        select r.element, max(r.until) as until
        from reopened_value r
        where r.signature_id = {LastSignature} and {Within}
          and exists (select 1 from submission_move m where m.{OfUnitOfM} and m.opens = 'reopened-values' and {IsLast})
        group by r.element order by r.element
        """;

    /// <summary>Where every unit that has taken a step stands.</summary>
    public static readonly string Standings =
        $"""
        select m.assessment, m.round, m.unit_id, u.code as unit, u.name as unit_name, m.process, m.to_state as state, coalesce(p.name, m.who) as who_name, m.at,
          s.published as signed_points,
          case when s.id is not null and exists (
            select 1 from run_snapshot l join run r on r.id = l.run_id join snapshot_scorecard k on k.snapshot_id = l.snapshot_id and k.unit_id = m.unit_id
            where l.assessment = m.assessment and l.round = m.round and r.started_at > s.at and k.scorecard_id <> s.scorecard_id
              and not exists (select 1 from run_snapshot later where later.assessment = l.assessment and later.round = l.round and later.run_id > l.run_id))
            then 1 else 0 end as is_superseded
        from submission_move m
        join dim_assessment a on a.assessment = m.assessment
        join org_unit_version u on u.unit_id = m.unit_id and u.valid_from <= a.unit_date and (u.valid_to = '' or u.valid_to > a.unit_date)
        left join account p on p.login = m.who
        left join signature s on s.id = (select max(last.id) from signature last where last.assessment = m.assessment and last.round = m.round and last.unit_id = m.unit_id)
        where {IsLast} and {ScopeSql.Within("m.unit_id", "a.unit_date")}
        """;

    /// <summary>A condition that holds while a value of the unit is open. Needs <c>@today</c>; a unit with which nothing has happened is open.</summary>
    /// <param name="element">SQL of the element's code.</param>
    public static string IsOpen(string element) =>
        $"""
        (not exists (select 1 from submission_move m where m.{OfUnitOfM})
          or exists (select 1 from submission_move m where m.{OfUnitOfM} and {IsLast} and (m.opens = 'values' or (m.opens = 'reopened-values' and exists (
            select 1 from reopened_value r where r.signature_id = {LastSignature} and r.element = {element} and r.until >= @today)))))
        """;
}
