using System.Collections.Immutable;
using DtiPipeline.Core.Periods;
using DtiPipeline.Core.Records;
using DtiPipeline.TestKit.Databases;
using DtiPipeline.Warehouse.Staging;
using static DtiPipeline.Warehouse.Tests.Staging.TestStream;

namespace DtiPipeline.Warehouse.Tests.Staging;

public class StagingReadingTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Rows_behind_a_number_are_found_by_unit_and_condition_in_pages(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var token = await test.Database.BeginRunAsync();
        var table = await test.Database.EnsureAsync(token);
        var (load, _) = await test.Database.StageAsync(
            token, table, LoadScope.All,
            Row("a", "2024-01-01", "TT Tuần Giáo", 1), Row("b", "2024-01-01", "Xã Quài Cang", 2), Row("c", "2024-01-01", "thị trấn Tuần Giáo", 3),
            Row("d", "2024-01-01", "TT Tuần Giáo", 4), Row("e", "2024-01-01", "TT Tuần Giáo", 5));
        var staging = new StagingStore(test.Database);
        var filter = new RowFilter
        {
            UnitField = "unit",
            UnitWords = ["TT Tuần Giáo", "thị trấn Tuần Giáo"],
            Condition = "r.f_fee >= @least or r.f_fee is null",
            Parameters = ImmutableDictionary<string, object>.Empty.Add("least", 2),
            Limit = 2,
        };
        var first = await staging.RowsAsOfAsync(table, load, filter);
        Assert.Equal(["c", "d"], first.Select(row => row.Key));
        Assert.Equal("e", Assert.Single(await staging.RowsAsOfAsync(table, load, filter with { After = "d" })).Key);
        Assert.Equal(("data[c]", AsOf, load), (first[0].Position.ToString(), first[0].AsOf, first[0].FromLoad));
        Assert.Equal(3, first[0].Values[3].Number);
        Assert.Empty(await staging.RowsAsOfAsync(table, load, filter with { UnitWords = [] }));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Distinct_words_are_counted_as_of_a_load(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var token = await test.Database.BeginRunAsync();
        var table = await test.Database.EnsureAsync(token);
        var (load, _) = await test.Database.StageAsync(
            token, table, LoadScope.All, Row("a", "2024-01-01", "x", 1), Row("b", "2024-01-02", "x", 2), Row("c", "2024-01-02", "x", 3));
        await test.Database.StageAsync(token, table, LoadScope.All, Row("d", "2024-01-03", "y", 1));
        var words = await new StagingStore(test.Database).DistinctAsync(table, load, ["unit", "day"]);
        Assert.Equal(["x/2024-01-01: 1", "x/2024-01-02: 2"], words.Select(word => $"{string.Join('/', word.Words)}: {word.Rows}"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Several_lists_of_words_are_counted_each_by_itself_and_an_absent_word_is_none_of_the_others(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var token = await test.Database.BeginRunAsync();
        var table = await test.Database.EnsureAsync(token);
        var absent = Row("d", "2024-01-02", "x", 4);
        absent.Values[2] = StagedValue.Absent;
        var (load, _) = await test.Database.StageAsync(
            token, table, LoadScope.All, Row("a", "2024-01-01", "y", 1), Row("b", "2024-01-02", "x", 2), Row("c", "2024-01-02", "", 3), absent, Row("e", "2024-01-02", "x", 5));
        var lists = await new StagingStore(test.Database).DistinctAsync(table, load, [["unit"], ["day", "unit"]]);
        Assert.Equal(["(absent): 1", ": 1", "x: 2", "y: 1"], lists[0].Select(Shown).Order(StringComparer.Ordinal));
        Assert.Equal(["2024-01-01/y: 1", "2024-01-02/(absent): 1", "2024-01-02/: 1", "2024-01-02/x: 2"], lists[1].Select(Shown).Order(StringComparer.Ordinal));

        static string Shown(DistinctWords words) => $"{string.Join('/', words.Words.Select(word => word ?? "(absent)"))}: {words.Rows}";
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_delivery_that_came_before_is_recognised(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var token = await test.Database.BeginRunAsync();
        var table = await test.Database.EnsureAsync(token);
        var staging = new StagingStore(test.Database);
        Assert.Null(await staging.LastCompleteAsync(Connector, "dossiers"));
        var window = new Window(new DateOnly(2024, 1, 1), new DateOnly(2024, 3, 31));
        var payloads = ImmutableArray.Create(await test.Database.PayloadAsync(token, "/p1", "one"), await test.Database.PayloadAsync(token, "/p2", "two"));
        await using (var load = await staging.BeginLoadAsync(token, table, new LoadStart(payloads, "def")))
            await load.CompleteAsync(LoadScope.All, [new LoadCoverage { AsOf = AsOf, Window = window, AllUnits = true }]);

        var last = (await staging.LastCompleteAsync(Connector, "dossiers"))!;
        var came = last.Payloads.Select(payload => (payload.Name, payload.Sha256)).ToList();
        Assert.Equal(["/p1", "/p2"], came.Select(payload => payload.Name));
        Assert.True(last.IsSame(table, "def", came, window));
        Assert.False(last.IsSame(table, "another", came, window));
        Assert.False(last.IsSame(table, "def", came.AsEnumerable().Reverse(), window));
        Assert.False(last.IsSame(table, "def", came, window with { To = window.To.AddDays(1) }));
        Assert.False(last.IsSame(await test.Database.EnsureAsync(token, Dossiers with { Key = ["unit"] }), "def", came, window));
        Assert.Equivalent(last, await staging.FindLoadAsync(last.Load.Id));
    }
}
