using DtiPipeline.Warehouse.Connections;
using DtiPipeline.Warehouse.Runs;
using DtiPipeline.Warehouse.Submitting;

namespace DtiPipeline.Warehouse.Snapshots;

/// <summary>Snapshots: written once, never changed. A scorecard that did not change is stored once and shared.</summary>
public sealed class SnapshotStore(Database database)
{
    /// <summary>Stores a snapshot, or finds it again, notes that this run came to it and what it changes of what units have signed. The star's dimensions must have been saved.</summary>
    public Task<SnapshotSaved> SaveAsync(RunToken token, SnapshotToSave snapshot, CancellationToken cancellation = default) => database.WriteAsync(
        token,
        async session =>
        {
            var round = new { snapshot.Assessment, snapshot.Round };
            var previous = await session.FirstOrDefaultAsync<long?>(SnapshotSql.FindLatest, round);
            var known = await session.FirstOrDefaultAsync<long?>(
                SnapshotSql.FindSame, new { snapshot.Assessment, snapshot.Round, snapshot.ContentHash, snapshot.EvidenceHash });
            var isNew = known is null;
            var scorecards = 0;
            if (isNew)
            {
                scorecards = await ScorecardWriter.WriteAsync(session, snapshot.IndicatorSet, snapshot.Scorecards);
                known = await session.SingleAsync<long>(
                    SnapshotSql.Write,
                    new
                    {
                        snapshot.Assessment, snapshot.Round, snapshot.CutDate, snapshot.ContentHash, snapshot.EvidenceHash, snapshot.Definitions, snapshot.Content,
                        token.Run, now = database.Now(),
                    });
                await session.ExecuteAsync(SnapshotSql.WriteScorecards, new { snapshot = known });
            }
            await session.ExecuteAsync(SnapshotSql.NoteRun, new { token.Run, snapshot.Assessment, snapshot.Round, snapshot = known });
            await session.ExecuteAsync(RestatementStore.Write, new { token.Run, snapshot.Assessment, snapshot.Round, snapshot = known, previous = previous ?? 0, now = database.Now() });
            var changed = await session.SingleAsync<int>(SnapshotSql.CountChanged, new { snapshot = known, previous = previous ?? 0 });
            return new SnapshotSaved(known!.Value, isNew, previous, changed, scorecards);
        },
        cancellation);

    /// <summary>Snapshots, the newest first.</summary>
    /// <param name="assessment">Null: of all.</param>
    public Task<IReadOnlyList<SnapshotRecord>> ListAsync(string? assessment = null, int limit = 100, CancellationToken cancellation = default) => database.UseAsync(
        session => session.ListAsync<SnapshotRecord>($"{SnapshotSql.Select} where @Assessment = '' or n.assessment = @Assessment order by n.id desc limit @limit", new { Assessment = assessment ?? "", limit }),
        cancellation);

    /// <summary>The snapshot that holds for a round; null when there is none.</summary>
    public Task<SnapshotRecord?> LatestAsync(string assessment, string round, CancellationToken cancellation = default) => database.UseAsync(
        session => session.FirstOrDefaultAsync<SnapshotRecord>($"{SnapshotSql.Select} where n.id = ({SnapshotSql.FindLatest})", new { Assessment = assessment, Round = round }),
        cancellation);

    /// <summary>A snapshot by its number, or by the beginning of its content hash: of several with that content the newest. Null when there is none.</summary>
    public Task<SnapshotRecord?> FindAsync(string name, CancellationToken cancellation = default) => database.UseAsync(
        session => session.FirstOrDefaultAsync<SnapshotRecord>(
            $"{SnapshotSql.Select} where cast(n.id as text) = @name or (length(@name) >= 6 and substr(n.content_hash, 1, length(@name)) = @name) order by n.id desc limit 1",
            new { name }),
        cancellation);

    /// <summary>Canonical JSON of what is not in the scorecards.</summary>
    public Task<string?> ContentAsync(long snapshot, CancellationToken cancellation = default) =>
        database.UseAsync(session => session.FirstOrDefaultAsync<string>("select content from snapshot where id = @snapshot", new { snapshot }), cancellation);

    /// <summary>All scorecards of a snapshot with their content, by rank and unit.</summary>
    public Task<IReadOnlyList<ScorecardRecord>> ScorecardsAsync(long snapshot, CancellationToken cancellation = default) => database.UseAsync(
        session => session.ListAsync<ScorecardRecord>($"{SnapshotSql.SelectScorecards} order by k.rank nulls last, k.unit_id", new { snapshot }), cancellation);

    /// <summary>The scorecard of one unit; null when it is not in the snapshot.</summary>
    public Task<ScorecardRecord?> ScorecardAsync(long snapshot, long unitId, CancellationToken cancellation = default) => database.UseAsync(
        session => session.FirstOrDefaultAsync<ScorecardRecord>($"{SnapshotSql.SelectScorecards} and k.unit_id = @unitId", new { snapshot, unitId }), cancellation);
}
