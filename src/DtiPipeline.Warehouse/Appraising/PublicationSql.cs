using DtiPipeline.Warehouse.People;

namespace DtiPipeline.Warehouse.Appraising;

/// <summary>The SQL texts around publications, the same for both databases.</summary>
internal static class PublicationSql
{
    /// <summary>Writes nothing when another version was published since, when there is that version already, or when some unit is outside the scope.</summary>
    public static readonly string Write =
        $$$"""
        insert into publication (assessment, round, version, decision_number, decision_date, title, reason, content_hash, content, replaces, who, at)
        select @Assessment, @Round, @Version, @DecisionNumber, @DecisionDate, @Title, @Reason, @hash, @content, @Replaces, @who, @now
        where (select count(*) from org_unit o where o.id {{in units}} and {{{ScopeSql.Within("o.id", "@UnitDate")}}}) = @count
          and (@Replaces is null or @Replaces = (select max(p.id) from publication p where p.assessment = @Assessment and p.round = @Round))
        on conflict do nothing
        returning id
        """;

    public const string WriteUnit =
        """
        insert into publication_unit (publication_id, unit_id, signature_id, self_points, appraised_points, final_points, comparable, rank, left_out)
        values (@id, @UnitId, @Signature, cast(@Self as {{exact}}), cast(@Appraised as {{exact}}), cast(@Final as {{exact}}), cast(@Comparable as {{exact}}), @Rank, @LeftOut)
        """;

    public const string WriteScore =
        """
        insert into publication_score (publication_id, unit_id, indicator, self_points, appraised_points, final_points)
        values (@id, @UnitId, @Indicator, @Self, @Appraised, @Appraised)
        """;

    /// <summary>Results of which the reader may see some unit; the question goes on with <c>and …</c>.</summary>
    public static readonly string Select =
        $"""
        select p.id, p.assessment, p.round, p.version, p.decision_number, p.decision_date, p.title, p.reason, p.content_hash, p.content, p.replaces, p.who,
          coalesce(c.name, p.who) as who_name, p.at
        from publication p join dim_assessment a on a.assessment = p.assessment left join account c on c.login = p.who
        where exists (select 1 from publication_unit u where u.publication_id = p.id and {ScopeSql.Within("u.unit_id", "a.unit_date")})
        """;
}
