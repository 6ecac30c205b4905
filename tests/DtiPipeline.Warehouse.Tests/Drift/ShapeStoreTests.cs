using System.Collections.Immutable;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Drift;
using DtiPipeline.Core.Records;
using DtiPipeline.TestKit.Databases;
using DtiPipeline.Warehouse.Connections;
using DtiPipeline.Warehouse.Drift;
using DtiPipeline.Warehouse.Runs;
using DtiPipeline.Warehouse.Staging;
using DtiPipeline.Warehouse.Tests.Staging;

namespace DtiPipeline.Warehouse.Tests.Drift;

public class ShapeStoreTests
{
    private static readonly FileShape Shape = new()
    {
        Reading = "abc",
        Kind = "workbook",
        Columns = ["A Đơn vị", "C Trong đó / Số hộ"],
        Merges = ["A1:A2", "C1:D1"],
        MoneyUnit = "trieu-dong",
        Sheets = 2,
        Records = 19,
        Totals = 1,
        Sums = ImmutableSortedDictionary<string, decimal>.Empty.Add("households", 79_228_162_514_264m).Add("rate", -0.25m),
    };

    [Theory, OnSqlite, OnPostgres]
    public async Task A_shape_comes_back_as_it_was(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var token = await test.Database.BeginRunAsync();
        await LoadAsync(test.Database, token, "a.xlsx", new DateOnly(2024, 3, 31), Shape);
        var seen = Assert.Single(await new ShapeStore(test.Database).AcceptedAsync(TestStream.Connector, "dossiers"));
        Assert.Equal(("a.xlsx", DefinitionStore.HashOf("a.xlsx"), new DateOnly(2024, 3, 31)), (seen.Name, seen.Sha256, seen.AsOf));
        Assert.Equal(Shape.Columns.AsEnumerable(), seen.Shape.Columns);
        Assert.Equal(Shape.Merges.AsEnumerable(), seen.Shape.Merges);
        Assert.Equal(Shape.Sums.AsEnumerable(), seen.Shape.Sums);
        Assert.Equal(Shape with { Columns = [], Merges = [], Sums = seen.Shape.Sums }, seen.Shape with { Columns = [], Merges = [] });
        Assert.Empty(await new ShapeStore(test.Database).AcceptedAsync(TestStream.Connector, "sheets"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Of_every_day_and_name_the_file_that_was_accepted_last_is_kept_in_mind(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var token = await test.Database.BeginRunAsync();
        var (march, june) = (new DateOnly(2024, 3, 31), new DateOnly(2024, 6, 30));
        await LoadAsync(test.Database, token, "june", june, Shape);
        await LoadAsync(test.Database, token, "march", march, Shape);
        await LoadAsync(test.Database, token, "june", june, Shape with { Records = 20 });
        await LoadAsync(test.Database, token, "june of another", june, Shape);
        var seen = await new ShapeStore(test.Database).AcceptedAsync(TestStream.Connector, "dossiers");
        Assert.Equal([("march", 19L), ("june", 20L), ("june of another", 19L)], seen.Select(file => (file.Name, file.Shape.Records)));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_load_that_failed_leaves_no_shape_behind(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var token = await test.Database.BeginRunAsync();
        var table = await test.Database.EnsureAsync(token);
        var payload = await test.Database.PayloadAsync(token);
        await using (var load = await new StagingStore(test.Database).BeginLoadAsync(token, table, new LoadStart([payload])))
        {
            load.Saw(new SeenFile("a", DefinitionStore.HashOf("a"), new DateOnly(2024, 3, 31), Shape), payload);
            await load.FailAsync(Finding.Of(DriftCodes.Rows));
        }
        Assert.Empty(await new ShapeStore(test.Database).AcceptedAsync(TestStream.Connector, "dossiers"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Where_dropped_rows_stand_is_told_by_run_and_a_reason_without_places_too(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var token = await test.Database.BeginRunAsync();
        var table = await test.Database.EnsureAsync(token);
        var payload = await test.Database.PayloadAsync(token);
        var staging = new StagingStore(test.Database);
        await using var load = await staging.BeginLoadAsync(token, table, new LoadStart([payload]));
        load.Drop(DropReason.Total, 2);
        load.Drop(DropReason.Duplicate, 1);
        load.DroppedAt(new Dictionary<DropReason, string> { [DropReason.Total] = "a.xlsx: Tổng hợp!12, 25" });
        await load.CompleteAsync(LoadScope.All, []);
        Assert.Equal(
            [("tthc-dvc", "dossiers", "duplicate", 1L, null), ("tthc-dvc", "dossiers", "total", 2L, "a.xlsx: Tổng hợp!12, 25")],
            (await staging.DropsOfRunAsync(token.Run)).Select(drop => (drop.Connector, drop.Stream, drop.Reason, drop.RowCount, drop.Positions)));
        Assert.Empty(await staging.DropsOfRunAsync(token.Run + 1));
    }

    private static async Task LoadAsync(Database database, RunToken token, string name, DateOnly day, FileShape shape)
    {
        var table = await database.EnsureAsync(token);
        var payload = await database.PayloadAsync(token, name, name);
        await using var load = await new StagingStore(database).BeginLoadAsync(token, table, new LoadStart([payload]));
        load.Saw(new SeenFile(name, DefinitionStore.HashOf(name), day, shape), payload);
        await load.CompleteAsync(LoadScope.All, []);
    }
}
