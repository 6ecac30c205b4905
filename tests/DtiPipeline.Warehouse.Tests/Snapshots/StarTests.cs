using DtiPipeline.TestKit.Databases;
using DtiPipeline.Warehouse.DataValues;
using DtiPipeline.Warehouse.Runs;
using DtiPipeline.Warehouse.Snapshots;
using DtiPipeline.Warehouse.Tests.Units;
using static DtiPipeline.Warehouse.Tests.Snapshots.TestSnapshots;

namespace DtiPipeline.Warehouse.Tests.Snapshots;

/// <summary>What somebody with psql and no knowledge of the program reads.</summary>
public class StarTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Dimensions_are_added_corrected_and_otherwise_left_alone(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var token = await test.Database.BeginRunAsync();
        var star = new StarStore(test.Database);
        Assert.Equal(1 + 1 + 2 + 3, await star.SaveAsync(token, TestDefinitions.Set));
        Assert.Equal(0, await star.SaveAsync(token, TestDefinitions.Set));
        var renamed = TestDefinitions.Set.Elements.SetItem(0, TestDefinitions.Set.Elements[0] with { Name = "Số hộ" });
        Assert.Equal(1, await star.SaveAsync(token, TestDefinitions.Set with { Elements = renamed }));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Views_read_in_plain_words(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind, new ManualTime());
        await using var session = await test.Database.ConnectAsync(default);
        await FillAsync(test);

        Assert.Equal(
            ["Tuần Giáo 2024|Quý I/2024|099|Huyện Tuần Giáo|1|8.33|15|8.33|SỐ LIỆU MINH HỌA – không phải số liệu thật"],
            await session.ListAsync<string>(
                "select assessment_title || '|' || round_title || '|' || unit_code || '|' || unit_name || '|' || rank || '|' || points || '|' || cast(max_points as integer) || '|' || comparable || '|' || notice from v_ranking where is_latest = 1"));
        Assert.Equal(
            ["Nhận thức số|1.1|Trưởng ban|5|scored", "Hạ tầng số|2.1|Điện thoại thông minh|3|scored"],
            await session.ListAsync<string>(
                "select pillar_name || '|' || indicator || '|' || indicator_name || '|' || cast(points as integer) || '|' || status from v_score where is_latest = 1 and parent_indicator is null order by ordinal"));
        Assert.Equal(8.333m, decimal.Round((decimal)await session.SingleAsync<double>("select sum(points) from v_score where is_latest = 1 and parent_indicator is null"), 3));
        Assert.Equal(
            ["Huyện Tuần Giáo|households.total|Tổng số hộ|hộ|17500", "Huyện Tuần Giáo|steering.head|Trưởng ban|-|incomplete"],
            await session.ListAsync<string>(
                "select unit_name || '|' || element || '|' || element_name || '|' || coalesce(unit_of_measure, '-') || '|' || coalesce(value, state) from v_snapshot_value where is_latest = 1 order by element"));
        Assert.Equal(
            ["Xã Quài Nưa|households.total|120.5|reported|statistics/households: 1"],
            await session.ListAsync<string>("select unit_name || '|' || element || '|' || number || '|' || state || '|' || basis from v_value"));
        Assert.Equal(["run|running|0"], await session.ListAsync<string>("select kind || '|' || status || '|' || rows_received from v_run"));
        Assert.Equal(2, await session.SingleAsync<long>("select count(*) from dim_unit where code = '03253'"));
    }

    [Theory, OnPostgres]
    public async Task On_postgres_dates_are_dates_and_numbers_are_numbers(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind, new ManualTime());
        await FillAsync(test);
        await using var session = await test.Database.ConnectAsync(default);
        Assert.Equal(
            "date|timestamp with time zone|double precision|2024-04-10 23:00:00",
            await session.SingleAsync<string>(
                "select pg_typeof(cut_date) || '|' || pg_typeof(taken_at) || '|' || pg_typeof(points) || '|' || to_char(taken_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS') from v_ranking"));
    }

    private static async Task FillAsync(TestDatabase test)
    {
        var token = await test.Database.BeginRunAsync();
        var units = await test.Database.SaveUnitsAsync(token);
        await new StarStore(test.Database).SaveAsync(token, TestDefinitions.Set);
        await new SnapshotStore(test.Database).SaveAsync(token, Of("night 1", Card(units["099"], 5, 10m / 3)));
        var load = await LoadAsync(test, token);
        await new DataValueStore(test.Database).SaveAsync(token, "tuan-giao-2024", "2024-q1", [
            new DataValueRow { UnitId = units["03274"], Element = "households.total", Value = "120.5", State = "reported", Sources = [new ValueSource("statistics", "households", load, 1)] },
        ], []);
    }

    private static async Task<long> LoadAsync(TestDatabase test, RunToken token)
    {
        var table = await Staging.TestStream.EnsureAsync(test.Database, token);
        await using var load = await new Warehouse.Staging.StagingStore(test.Database).BeginLoadAsync(token, table, new Warehouse.Staging.LoadStart([]));
        await load.CompleteAsync(Warehouse.Staging.LoadScope.Nothing, []);
        return load.Id;
    }
}
