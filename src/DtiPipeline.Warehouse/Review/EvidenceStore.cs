using DtiPipeline.Warehouse.Connections;

namespace DtiPipeline.Warehouse.Review;

/// <summary>Which files decisions and explanations stand on: of all units, for those who keep the files.</summary>
public sealed class EvidenceStore(Database database)
{
    /// <summary>All files: those of decisions in their order, then those of explanations.</summary>
    public Task<IReadOnlyList<EvidenceFile>> FilesAsync(CancellationToken cancellation = default) => database.UseAsync(
        session => session.ListAsync<EvidenceFile>(
            """
            select 'decision' as stands, d.id, d.assessment, d.round, u.identity as unit, d.element as on_what, e.title, e.sha256
            from evidence e join decision d on d.id = e.decision_id join org_unit u on u.id = d.unit_id
            where e.sha256 is not null
            union all
            select 'appraisal' as stands, a.id, a.assessment, a.round, u.identity as unit, a.indicator as on_what, p.title, p.sha256
            from appraisal_paper p join appraisal a on a.id = p.appraisal_id join org_unit u on u.id = a.unit_id
            where p.sha256 is not null
            order by 1 desc, 2
            """),
        cancellation);

    /// <summary>Those of some hashes that a decision or an explanation refers to.</summary>
    public async Task<IReadOnlySet<string>> KnownAsync(IReadOnlyCollection<string> hashes, CancellationToken cancellation = default) => await database.UseAsync(
        async session => (await session.ListAsync<string>("select sha256 from evidence where sha256 {{in hashes}} union select sha256 from appraisal_paper where sha256 {{in hashes}}", new { hashes })).ToHashSet(StringComparer.Ordinal),
        cancellation);
}
