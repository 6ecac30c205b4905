using DtiPipeline.Core.People;
using DtiPipeline.Warehouse.Connections;
using DtiPipeline.Warehouse.People;

namespace DtiPipeline.Warehouse.Review;

/// <summary>Questions about values. Who asks bears a scope, and outside it nothing is read or written.</summary>
public sealed class QuestionStore(Database database)
{
    private static readonly string Select =
        $"""
        select q.id, q.assessment, q.round, u.code as unit, u.name as unit_name, q.element, q.text, coalesce(p.name, q.asked_by) as asked_by, q.assignee,
          coalesce(t.name, q.assignee) as assignee_name, q.at, q.answer, coalesce(w.name, q.answered_by) as answered_by, q.answered_at
        from question q
        join dim_assessment a on a.assessment = q.assessment
        join org_unit_version u on u.unit_id = q.unit_id and u.valid_from <= a.unit_date and (u.valid_to = '' or u.valid_to > a.unit_date)
        left join account p on p.login = q.asked_by left join account t on t.login = q.assignee left join account w on w.login = q.answered_by
        where {ScopeSql.Within("q.unit_id", "a.unit_date")}
        """;

    /// <returns>False outside the scope; nothing is written then.</returns>
    public Task<bool> AskAsync(Scope scope, ReviewPlace place, string element, string text, string assignee, string who, CancellationToken cancellation = default) => database.ActAsync(
        new AuditAct(who, "question.asked", place.SubjectOf(element), new Dictionary<string, string> { ["text"] = text, ["assignee"] = assignee }),
        $"""
        insert into question (assessment, round, unit_id, element, text, asked_by, assignee, at)
        select @Assessment, @Round, @UnitId, @element, @text, @who, @assignee, @now where {ScopeSql.Within("@UnitId", "@UnitDate")}
        """,
        ScopeSql.Parameters(scope, new { place.Assessment, place.Round, place.UnitId, place.UnitDate, element, text, who, assignee, now = database.Now() }),
        cancellation);

    /// <returns>False when there is no such question on the unit, it is answered, or outside the scope; nothing is written then.</returns>
    public Task<bool> AnswerAsync(Scope scope, ReviewPlace place, long id, string answer, string who, CancellationToken cancellation = default) => database.ActAsync(
        new AuditAct(who, "question.answered", place.SubjectOf("*"), new Dictionary<string, string> { ["question"] = IsoText.Of(id), ["answer"] = answer }),
        $"""
        update question set answer = @answer, answered_by = @who, answered_at = @now
        where id = @id and answered_at is null and assessment = @Assessment and round = @Round and unit_id = @UnitId and {ScopeSql.Within("@UnitId", "@UnitDate")}
        """,
        ScopeSql.Parameters(scope, new { place.Assessment, place.Round, place.UnitId, place.UnitDate, id, answer, who, now = database.Now() }),
        cancellation);

    /// <summary>All questions on a unit's values, the oldest first.</summary>
    public Task<IReadOnlyList<QuestionRecord>> ListAsync(Scope scope, ReviewPlace place, CancellationToken cancellation = default) => database.UseAsync(
        session => session.ListAsync<QuestionRecord>(
            $"{Select} and q.assessment = @Assessment and q.round = @Round and q.unit_id = @UnitId order by q.id",
            ScopeSql.Parameters(scope, new { place.Assessment, place.Round, place.UnitId })),
        cancellation);

    /// <summary>What a person is still to answer, the oldest first.</summary>
    public Task<IReadOnlyList<QuestionRecord>> OpenAsync(Scope scope, string assignee, CancellationToken cancellation = default) => database.UseAsync(
        session => session.ListAsync<QuestionRecord>(
            $"{Select} and q.assignee = @assignee and q.answered_at is null order by q.id", ScopeSql.Parameters(scope, new { assignee })),
        cancellation);
}
