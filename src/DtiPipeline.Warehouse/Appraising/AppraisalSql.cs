using DtiPipeline.Warehouse.People;
using DtiPipeline.Warehouse.Submitting;

namespace DtiPipeline.Warehouse.Appraising;

/// <summary>The SQL texts around appraisals, the same for both databases.</summary>
internal static class AppraisalSql
{
    private static readonly string Within = ScopeSql.Within("@UnitId", "@UnitDate");

    /// <summary>
    /// Writes nothing when the unit's state leaves no appraisal open, when another signature holds, when somebody did something on the indicator since,
    /// or outside the scope.
    /// </summary>
    public static readonly string Write =
        $$$"""
        insert into appraisal (signature_id, assessment, round, unit_id, indicator, kind, points, reason, due, part_hash, day, follows, who, at)
        select @Signature, @Assessment, @Round, @UnitId, @Indicator, @Kind, cast(@Points as {{exact}}), @Reason, @Due, @PartHash, @Day, @Follows, @who, @now
        where {{{Within}}}
          and exists (
            select 1 from submission_move m
            where m.assessment = @Assessment and m.round = @Round and m.unit_id = @UnitId and m.opens = 'appraisal' and {{{SubmissionSql.IsLast}}})
          and @Signature = {{{SubmissionSql.LastSignature}}}
          and (@Follows is null or exists (
            select 1 from appraisal f where f.id = @Follows and f.assessment = @Assessment and f.round = @Round and f.unit_id = @UnitId and f.indicator = @Indicator))
        on conflict do nothing
        returning id
        """;

    public const string WriteEvidence =
        """
        insert into appraisal_evidence (appraisal_id, evidence_id)
        select @id, e.id from evidence e join decision d on d.id = e.decision_id
        where e.id {{in evidence}} and d.assessment = @Assessment and d.round = @Round and d.unit_id = @UnitId
        """;

    public const string WritePaper =
        """
        insert into appraisal_paper (appraisal_id, kind, title, document_number, document_date, sha256, media_type, size, address)
        values (@id, @Kind, @Title, @DocumentNumber, @DocumentDate, @Sha256, @MediaType, @Size, @Address)
        """;

    private const string OfRound = "from appraisal p join dim_assessment a on a.assessment = p.assessment left join account c on c.login = p.who where p.assessment = @Assessment and p.round = @Round";

    /// <summary>The steps of a round's units; the question goes on with <c>and …</c>.</summary>
    public static readonly string Select =
        $"""
        select p.id, p.signature_id, p.unit_id, p.indicator, p.kind, p.points, p.reason, p.due, p.part_hash, p.day, p.follows, p.who, coalesce(c.name, p.who) as who_name, p.at
        {OfRound} and {ScopeSql.Within("p.unit_id", "a.unit_date")}
        """;

    public static readonly string SelectEvidence =
        $"""
        select e.appraisal_id, e.evidence_id from appraisal_evidence e join appraisal p on p.id = e.appraisal_id
        where p.assessment = @Assessment and p.round = @Round and p.unit_id = @UnitId and {Within} order by e.evidence_id
        """;

    public static readonly string SelectPapers =
        $"""
        select e.id, e.appraisal_id, e.kind, e.title, e.document_number, e.document_date, e.sha256, e.media_type, e.size, e.address
        from appraisal_paper e join appraisal p on p.id = e.appraisal_id
        where p.assessment = @Assessment and p.round = @Round and p.unit_id = @UnitId and {Within} order by e.id
        """;
}
