using DtiPipeline.Core.People;
using DtiPipeline.Warehouse.Connections;
using DtiPipeline.Warehouse.People;
using DtiPipeline.Warehouse.Review;

namespace DtiPipeline.Warehouse.Submitting;

/// <summary>What agencies hand over of a unit's figures, and what is sent back to them. Only ever added to. Who asks bears a scope.</summary>
public sealed class AgencyPartStore(Database database)
{
    private static readonly string Write =
        $"""
        insert into agency_part (assessment, round, unit_id, agency, kind, content_hash, on_behalf, reason, follows, who, at)
        select @Assessment, @Round, @UnitId, @Agency, @Kind, @ContentHash, @behalf, @Reason, @Follows, @who, @now
        where {ScopeSql.Within("@UnitId", "@UnitDate")}
          and (@Follows is null or exists (
            select 1 from agency_part f where f.id = @Follows and f.assessment = @Assessment and f.round = @Round and f.unit_id = @UnitId and f.agency = @Agency))
        on conflict do nothing
        returning id
        """;

    private static readonly string Select =
        $"""
        select g.id, g.agency, g.kind, g.content_hash, g.on_behalf as is_on_behalf, g.reason, g.follows, g.who, coalesce(p.name, g.who) as who_name, g.at
        from agency_part g left join account p on p.login = g.who
        where g.assessment = @Assessment and g.round = @Round and g.unit_id = @UnitId and {ScopeSql.Within("@UnitId", "@UnitDate")}
        order by g.id
        """;

    /// <returns>The row's id; null when somebody said something of the part since, or outside the scope. Then nothing is written.</returns>
    public Task<long?> WriteAsync(Scope scope, ReviewPlace place, NewAgencyPart part, string who, CancellationToken cancellation = default)
    {
        var told = new Dictionary<string, string> { ["agency"] = part.Agency, ["content"] = part.ContentHash };
        if (part.Reason.Length > 0)
            told["reason"] = part.Reason;
        if (part.IsOnBehalf)
            told["on_behalf"] = "true";
        return database.ActAsync(
            new AuditAct(who, $"part.{part.Kind}", place.UnitSubject, told),
            session => session.FirstOrDefaultAsync<long?>(Write, ScopeSql.Parameters(scope, new
            {
                place.Assessment, place.Round, place.UnitId, place.UnitDate, part.Agency, part.Kind, part.ContentHash, behalf = part.IsOnBehalf ? 1 : 0, part.Reason, part.Follows, who,
                now = database.Now(),
            })),
            cancellation);
    }

    /// <summary>All that was said of a unit's parts, the oldest first.</summary>
    public Task<IReadOnlyList<AgencyPartRecord>> HistoryAsync(Scope scope, ReviewPlace place, CancellationToken cancellation = default) => database.UseAsync(
        session => session.ListAsync<AgencyPartRecord>(Select, ScopeSql.Parameters(scope, new { place.Assessment, place.Round, place.UnitId, place.UnitDate })), cancellation);
}
