using System.Collections.Immutable;
using DtiPipeline.Core.Records;
using DtiPipeline.TestKit.Databases;
using DtiPipeline.Warehouse.Runs;
using DtiPipeline.Warehouse.Staging;
using DtiPipeline.Warehouse.Staging.Words;
using static DtiPipeline.Warehouse.Tests.Staging.TestStream;

namespace DtiPipeline.Warehouse.Tests.Staging.Words;

/// <summary>Words counted on the way of a load; that they are right whatever the nights were is in <see cref="StagingPropertyTests"/>.</summary>
public class CarriedWordsTests
{
    private static readonly ImmutableArray<ImmutableArray<string>> Units = [["unit"]];

    [Theory, OnSqlite, OnPostgres]
    public async Task A_load_leaves_the_words_behind_that_it_was_asked_for(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var token = await test.Database.BeginRunAsync();
        var table = await test.Database.EnsureAsync(token);
        var load = await StageAsync(test, token, table, Units, Row("a", "2024-01-05", "Xã Quài Cang", 1), Row("b", "2024-01-05", "Xã Quài Cang", 2), Absent("c"));
        Assert.Equal("-: 1; Xã Quài Cang: 2", await KeptAsync(test, table, load, "unit"));
        Assert.Null(await KeptAsync(test, table, load, "day"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Words_of_ended_versions_go_and_those_of_other_days_stay(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var token = await test.Database.BeginRunAsync();
        var table = await test.Database.EnsureAsync(token);
        await StageAsync(test, token, table, Units, Row("a", "2024-01-05", "Xã Mường Ảng", 1), Row("b", "2024-01-05", "Xã Búng Lao", 2), Row("c", "2024-01-05", "Xã Búng Lao", 3));
        // One moved, one is gone, one is as it was.
        var load = await StageAsync(test, token, table, Units, Row("a", "2024-01-05", "Xã Ẳng Tở", 1), Row("c", "2024-01-05", "Xã Búng Lao", 3));
        Assert.Equal("Xã Búng Lao: 1; Xã Ẳng Tở: 1", await KeptAsync(test, table, load, "unit"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Behind_a_load_that_nobody_asked_words_are_looked_for_and_counted_on_from_there(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var token = await test.Database.BeginRunAsync();
        var table = await test.Database.EnsureAsync(token);
        await StageAsync(test, token, table, [], Row("a", "2024-01-05", "Xã Mường Ảng", 1), Row("b", "2024-01-05", "Xã Búng Lao", 2));
        var second = await StageAsync(test, token, table, Units, Row("a", "2024-01-05", "Xã Mường Ảng", 1), Row("b", "2024-01-05", "Xã Búng Lao", 3));
        Assert.Null(await KeptAsync(test, table, second, "unit"));
        var complete = (await new StagingStore(test.Database).FindLoadAsync(second))!;
        Assert.Equal("Xã Búng Lao: 1; Xã Mường Ảng: 1", Shown(await new WordCountStore(test.Database).LookAsync(complete, Units[0])));
        Assert.Null(await KeptAsync(test, table, second, "unit"));
        var looked = await new WordCountStore(test.Database).AsOfAsync(token, complete, Units);
        Assert.Equal("Xã Búng Lao: 1; Xã Mường Ảng: 1", Shown(Assert.Single(looked)));
        var third = await StageAsync(test, token, table, Units, Row("b", "2024-01-05", "Xã Búng Lao", 3));
        Assert.Equal("Xã Búng Lao: 1", await KeptAsync(test, table, third, "unit"));
    }

    private static async Task<long> StageAsync(TestDatabase test, RunToken token, StagingTable table, ImmutableArray<ImmutableArray<string>> words, params IReadOnlyList<AcceptedRow> rows)
    {
        var payload = await test.Database.PayloadAsync(token);
        await using var load = await new StagingStore(test.Database).BeginLoadAsync(token, table, new LoadStart([payload]) { Words = words });
        await load.WriteAsync(rows, payload);
        await load.CompleteAsync(LoadScope.All, []);
        return load.Id;
    }

    private static AcceptedRow Absent(string code) => Row(code, "2024-01-06", "", null) with { Values = [StagedValue.Of(code), StagedValue.Of("2024-01-06"), StagedValue.Absent, StagedValue.Absent] };

    private static async Task<string?> KeptAsync(TestDatabase test, StagingTable table, long load, string field)
    {
        await using var session = await test.Database.ConnectAsync(default);
        return await WordCountStore.FindAsync(session, table, load, [field]) is { } words ? Shown(words) : null;
    }

    private static string Shown(ImmutableArray<DistinctWords> words) => string.Join("; ", words.Select(word => $"{word.Words[0] ?? "-"}: {word.Rows}").Order(StringComparer.Ordinal));
}
