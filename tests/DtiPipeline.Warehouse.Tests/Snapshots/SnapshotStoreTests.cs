using DtiPipeline.TestKit.Databases;
using DtiPipeline.Warehouse.Connections;
using DtiPipeline.Warehouse.Runs;
using DtiPipeline.Warehouse.Snapshots;
using DtiPipeline.Warehouse.Tests.Units;
using static DtiPipeline.Warehouse.Tests.Snapshots.TestSnapshots;

namespace DtiPipeline.Warehouse.Tests.Snapshots;

public class SnapshotStoreTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task A_snapshot_comes_back_as_it_went(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind, new ManualTime());
        var (token, units) = await PrepareAsync(test.Database);
        var snapshots = new SnapshotStore(test.Database);
        var card = Card(units["099"], 5, 10m / 3, rank: 2);
        var snapshot = Of("night 1", card, Card(units["03253"], 2.5m, 0, rank: 1), Card(units["03274"], 0, 0, rank: null));
        var saved = await snapshots.SaveAsync(token, snapshot);
        Assert.Equal(new SnapshotSaved(saved.Id, IsNew: true, Previous: null, ChangedUnits: 3, NewScorecards: 3), saved);

        var record = (await snapshots.LatestAsync("tuan-giao-2024", "2024-q1"))!;
        Assert.Equal(
            new SnapshotRecord
            {
                Id = saved.Id, Assessment = "tuan-giao-2024", Round = "2024-q1", CutDate = snapshot.CutDate, ContentHash = snapshot.ContentHash,
                EvidenceHash = snapshot.EvidenceHash, Definitions = "d", RunId = token.Run, TakenAt = new ManualTime().GetUtcNow(), Units = 3, IsLatest = true,
            },
            record);
        Assert.Equal(snapshot.Content, await snapshots.ContentAsync(saved.Id));
        Assert.Equal([units["03253"], units["099"], units["03274"]], (await snapshots.ScorecardsAsync(saved.Id)).Select(other => other.UnitId));
        Assert.Equal(
            new ScorecardRecord
            {
                UnitId = card.UnitId, ContentHash = card.ContentHash, Points = card.Points, Published = 8.33m, MaxPoints = 15, ApplicableMax = 15, Comparable = 8.33m, Rank = 2,
                Content = card.Content,
            },
            await snapshots.ScorecardAsync(saved.Id, card.UnitId));
        Assert.Null(await snapshots.ScorecardAsync(saved.Id, 999));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task The_same_snapshot_is_stored_once_and_an_unchanged_scorecard_is_shared(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var (token, units) = await PrepareAsync(test.Database);
        var snapshots = new SnapshotStore(test.Database);
        ScorecardRow first = Card(units["099"], 5, 3), second = Card(units["03253"], 5, 2);
        var one = await snapshots.SaveAsync(token, Of("night 1", first, second));

        token = await test.Database.BeginRunAsync();
        Assert.Equal(new SnapshotSaved(one.Id, IsNew: false, one.Id, 0, 0), await snapshots.SaveAsync(token, Of("night 1", first, second)));

        // The same content on renewed evidence.
        token = await test.Database.BeginRunAsync();
        var renewed = await snapshots.SaveAsync(token, Of("night 3", first, second));
        Assert.Equal((true, one.Id, 0, 0), (renewed.IsNew, renewed.Previous, renewed.ChangedUnits, renewed.NewScorecards));

        token = await test.Database.BeginRunAsync();
        var changed = await snapshots.SaveAsync(token, Of("night 4", first, Card(units["03253"], 5, 9)));
        Assert.Equal((true, renewed.Id, 1, 1), (changed.IsNew, changed.Previous, changed.ChangedUnits, changed.NewScorecards));

        await using var session = await test.Database.ConnectAsync(default);
        Assert.Equal(3, await session.SingleAsync<long>("select count(*) from scorecard"));
        Assert.Equal(9, await session.SingleAsync<long>("select count(*) from fact_indicator_score"));
        Assert.Equal(6, await session.SingleAsync<long>("select count(*) from fact_data_value"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task The_snapshot_that_holds_is_the_one_the_newest_run_came_to(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var (token, units) = await PrepareAsync(test.Database);
        var snapshots = new SnapshotStore(test.Database);
        var before = await snapshots.SaveAsync(token, Of("e", Card(units["099"], 5, 3)));
        token = await test.Database.BeginRunAsync();
        await snapshots.SaveAsync(token, Of("e", Card(units["099"], 1, 1)));
        // A correction is taken back: the first snapshot holds again.
        token = await test.Database.BeginRunAsync();
        var back = await snapshots.SaveAsync(token, Of("e", Card(units["099"], 5, 3)));
        Assert.Equal((before.Id, false, 1), (back.Id, back.IsNew, back.ChangedUnits));
        Assert.Equal(before.Id, (await snapshots.LatestAsync("tuan-giao-2024", "2024-q1"))!.Id);
        Assert.Equal([false, true], (await snapshots.ListAsync("tuan-giao-2024")).Select(record => record.IsLatest));
        Assert.Equal(2, (await snapshots.ListAsync()).Count);
        Assert.Empty(await snapshots.ListAsync("other"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_snapshot_is_found_by_number_and_by_the_beginning_of_its_hash(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var (token, units) = await PrepareAsync(test.Database);
        var snapshots = new SnapshotStore(test.Database);
        var snapshot = Of("e", Card(units["099"], 5, 3));
        var saved = await snapshots.SaveAsync(token, snapshot);
        Assert.Equal(saved.Id, (await snapshots.FindAsync(IsoText.Of(saved.Id)))!.Id);
        Assert.Equal(saved.Id, (await snapshots.FindAsync(snapshot.ContentHash[..8]))!.Id);
        Assert.Null(await snapshots.FindAsync(snapshot.ContentHash[..3]));
        Assert.Null(await snapshots.FindAsync("nothing"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_score_of_an_unknown_indicator_is_refused(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var (token, units) = await PrepareAsync(test.Database);
        var card = Card(units["099"], 5, 3) with { Indicators = [new IndicatorScoreRow("9.9", 1, 1, 1, "scored")] };
        await Assert.ThrowsAsync<InvalidOperationException>(() => new SnapshotStore(test.Database).SaveAsync(token, Of("e", card)));
        Assert.Empty(await new SnapshotStore(test.Database).ListAsync());
    }

    private static async Task<(RunToken Token, Dictionary<string, long> Units)> PrepareAsync(Database database)
    {
        var token = await database.BeginRunAsync();
        var units = await database.SaveUnitsAsync(token);
        await new StarStore(database).SaveAsync(token, TestDefinitions.Set);
        return (token, units);
    }
}
