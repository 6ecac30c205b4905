using DtiPipeline.Warehouse.Connections;

namespace DtiPipeline.Warehouse.Review;

/// <summary>Which files decisions stand on: of all units, for those who keep the files.</summary>
public sealed class EvidenceStore(Database database)
{
    /// <summary>All files, in the order of the decisions.</summary>
    public Task<IReadOnlyList<EvidenceFile>> FilesAsync(CancellationToken cancellation = default) => database.UseAsync(
        session => session.ListAsync<EvidenceFile>(
            """
            select d.id as decision_id, d.assessment, d.round, u.identity as unit, d.element, e.title, e.sha256
            from evidence e join decision d on d.id = e.decision_id join org_unit u on u.id = d.unit_id
            where e.sha256 is not null order by e.id
            """),
        cancellation);

    /// <summary>Those of some hashes that a decision refers to.</summary>
    public async Task<IReadOnlySet<string>> KnownAsync(IReadOnlyCollection<string> hashes, CancellationToken cancellation = default) => await database.UseAsync(
        async session => (await session.ListAsync<string>("select distinct sha256 from evidence where sha256 {{in hashes}}", new { hashes })).ToHashSet(StringComparer.Ordinal),
        cancellation);
}
