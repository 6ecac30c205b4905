using DtiPipeline.Core.Periods;
using DtiPipeline.TestKit.Databases;
using DtiPipeline.Warehouse.Connections;
using DtiPipeline.Warehouse.Runs;
using DtiPipeline.Warehouse.Staging;
using static DtiPipeline.Warehouse.Tests.Staging.TestStream;

namespace DtiPipeline.Warehouse.Tests.Staging;

public class CoverageStoreTests
{
    private static readonly DateOnly March = new(2024, 3, 29);

    private static readonly DateOnly June = new(2024, 6, 28);

    [Theory, OnSqlite, OnPostgres]
    public async Task Of_each_day_the_newest_file_says_what_is_covered(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var token = await test.Database.BeginRunAsync();
        var table = await test.Database.EnsureAsync(token, Sheets);
        await LoadAsync(test.Database, token, table, Day(March, "x", "y"), Day(June, "x"));
        var second = await LoadAsync(test.Database, token, table, Day(March, "x"));
        var third = await LoadAsync(test.Database, token, table, Day(June, "x", "z"));

        var coverage = new CoverageStore(test.Database);
        Assert.Equal(["2024-06-28: x", "2024-03-29: x"], (await coverage.AsOfAsync(second)).Select(Words));
        Assert.Equal(["2024-03-29: x", "2024-06-28: x z"], (await coverage.AsOfAsync(third)).Select(Words));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Windows_add_up_and_rejected_units_are_named(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var token = await test.Database.BeginRunAsync();
        var table = await test.Database.EnsureAsync(token);
        var january = new LoadCoverage { AsOf = AsOf, Window = new Window(new DateOnly(2024, 1, 1), new DateOnly(2024, 1, 31)), AllUnits = true };
        var february = january with { Window = new Window(new DateOnly(2024, 2, 1), new DateOnly(2024, 2, 29)), Units = [new CoveredUnit("099", "", IsRejected: true)] };
        await LoadAsync(test.Database, token, table, january with { Units = [new CoveredUnit("", "x", true)] });
        await LoadAsync(test.Database, token, table, february);
        var last = await LoadAsync(test.Database, token, table, january with { AsOf = AsOf.AddDays(1) });

        var records = await new CoverageStore(test.Database).AsOfAsync(last);
        Assert.Equivalent(new[] { february, january with { AsOf = AsOf.AddDays(1) } }, records.Select(record => record.Coverage), strict: true);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task What_an_earlier_layout_covered_does_not_pass_for_zero(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var token = await test.Database.BeginRunAsync();
        await LoadAsync(test.Database, token, await test.Database.EnsureAsync(token, Sheets), Day(March, "x"));
        var last = await LoadAsync(test.Database, token, await test.Database.EnsureAsync(token, Sheets with { Key = ["unit"] }), Day(June, "x"));
        Assert.Equal(["2024-06-28: x"], (await new CoverageStore(test.Database).AsOfAsync(last)).Select(Words));
    }

    private static LoadCoverage Day(DateOnly day, params string[] units) => new() { AsOf = day, Units = [.. units.Select(unit => new CoveredUnit("", unit, false))] };

    private static string Words(CoverageRecord record) => $"{record.Coverage.AsOf:yyyy-MM-dd}: {string.Join(' ', record.Coverage.Units.Select(unit => unit.Raw))}";

    private static async Task<long> LoadAsync(Database database, RunToken token, StagingTable table, params LoadCoverage[] coverage)
    {
        await using var load = await new StagingStore(database).BeginLoadAsync(token, table, new LoadStart([]));
        await load.CompleteAsync(LoadScope.Nothing, coverage);
        return load.Id;
    }
}
