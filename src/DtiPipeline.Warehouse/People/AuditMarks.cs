using DtiPipeline.Warehouse.Connections;

namespace DtiPipeline.Warehouse.People;

/// <summary>
/// Walks along the record that remember how far they came. A page goes on from where the last one ended; every night and <c>dti db verify</c> begin at
/// the first entry, since whoever can change the record can change a mark beside it.
/// </summary>
public sealed class AuditMarks(Database database)
{
    private const string PageKind = "page";
    private const string WholeKind = "whole";

    /// <summary>Walks from the last mark, or from the first entry where there is none, and moves the mark.</summary>
    public Task<AuditStanding> LookAsync(CancellationToken cancellation = default) => database.UseAsync(
        async session =>
        {
            var mark = await FindAsync(session, PageKind);
            var walk = await AuditChain.WalkAsync(session, mark);
            if (walk.Broken is null && (mark is null || walk.Last > mark.Number))
                await MoveAsync(session, PageKind, walk);
            if (walk.Broken is null && mark is null)
                await MoveAsync(session, WholeKind, walk);
            return new AuditStanding(walk.Broken, await FindAsync(session, WholeKind));
        },
        cancellation);

    /// <summary>Walks the whole chain and marks it when it is whole.</summary>
    public Task<AuditStanding> WalkAsync(CancellationToken cancellation = default) => database.UseAsync(
        async session =>
        {
            var walk = await AuditChain.WalkAsync(session);
            if (walk.Broken is null)
            {
                await MoveAsync(session, PageKind, walk);
                await MoveAsync(session, WholeKind, walk);
            }
            return new AuditStanding(walk.Broken, await FindAsync(session, WholeKind));
        },
        cancellation);

    private static async Task<AuditMark?> FindAsync(Session session, string kind) =>
        await session.FirstOrDefaultAsync<AuditMarkRow>("select number, hash, at from audit_mark where kind = @kind", new { kind }) is { } row ? new AuditMark(row.Number, row.Hash, row.At) : null;

    private static Task<int> MoveAsync(Session session, string kind, AuditWalk walk) => session.ExecuteAsync(
        """
        insert into audit_mark (kind, number, hash, at) values (@kind, @Last, @Hash, @now)
        on conflict (kind) do update set number = excluded.number, hash = excluded.hash, at = excluded.at
        """,
        new { kind, walk.Last, walk.Hash, now = session.Database.Now() });
}
