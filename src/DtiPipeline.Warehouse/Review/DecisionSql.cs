using DtiPipeline.Warehouse.People;
using DtiPipeline.Warehouse.Submitting;

namespace DtiPipeline.Warehouse.Review;

/// <summary>The SQL texts around decisions, the same for both databases.</summary>
internal static class DecisionSql
{
    private static readonly string Within = ScopeSql.Within("@UnitId", "@UnitDate");

    /// <summary>
    /// Writes nothing when somebody decided since, when what is replaced is of another value, when the unit's state locks the value, or outside the scope.
    /// </summary>
    public static readonly string Write =
        $"""
        insert into decision (assessment, round, unit_id, element, kind, value, reason_code, reason, source_value, source_state, replaces, who, at)
        select @Assessment, @Round, @UnitId, @Element, @Kind, @Value, @ReasonCode, @Reason, @SourceValue, @SourceState, @Replaces, @who, @now
        where {Within} and {SubmissionSql.IsOpen("@Element")} and (@Replaces is null or exists (
          select 1 from decision d where d.id = @Replaces and d.assessment = @Assessment and d.round = @Round and d.unit_id = @UnitId and d.element = @Element))
        on conflict do nothing
        returning id
        """;

    public const string WriteEvidence =
        """
        insert into evidence (decision_id, kind, title, document_number, document_date, sha256, media_type, size, address, who, at)
        values (@id, @Kind, @Title, @DocumentNumber, @DocumentDate, @Sha256, @MediaType, @Size, @Address, @who, @now)
        """;

    /// <summary>Takes back what one person confirmed at one moment, as far as nobody has decided again and the values are still open.</summary>
    public static readonly string Undo =
        $"""
        insert into decision (assessment, round, unit_id, element, kind, reason, source_value, source_state, replaces, who, at)
        select d.assessment, d.round, d.unit_id, d.element, 'withdraw', '', d.source_value, d.source_state, d.id, @who, @now
        from decision d
        where d.assessment = @Assessment and d.round = @Round and d.unit_id = @UnitId and d.kind = 'confirm' and d.who = @who and d.at = @at
          and not exists (select 1 from decision n where n.replaces = d.id) and {Within} and {SubmissionSql.IsOpen("d.element")}
        on conflict do nothing
        """;

    public const string Columns =
        "d.id, d.unit_id, d.element, d.kind, d.value, d.reason_code, d.reason, d.source_value, d.source_state, d.replaces, d.who, coalesce(p.name, d.who) as who_name, d.at";

    public static readonly string History =
        $"""
        select {Columns} from decision d left join account p on p.login = d.who
        where d.assessment = @Assessment and d.round = @Round and d.unit_id = @UnitId and {Within}
        order by d.id
        """;

    public const string Holding =
        $"""
        select {Columns} from decision d left join account p on p.login = d.who
        where d.assessment = @assessment and d.round = @round and d.kind <> 'withdraw'
          and not exists (select 1 from decision n where n.replaces = d.id)
        order by d.id
        """;

    public static readonly string Evidence =
        $"""
        select e.id, e.decision_id, d.element, e.kind, e.title, e.document_number, e.document_date, e.sha256, e.media_type, e.size, e.address
        from evidence e join decision d on d.id = e.decision_id
        where d.assessment = @Assessment and d.round = @Round and d.unit_id = @UnitId and {Within}
        order by e.id
        """;
}
