using DtiPipeline.Core.Records;
using DtiPipeline.TestKit.Databases;
using DtiPipeline.Warehouse.Connections;
using DtiPipeline.Warehouse.Runs;
using DtiPipeline.Warehouse.Staging;
using static DtiPipeline.Warehouse.Tests.Staging.TestStream;

namespace DtiPipeline.Warehouse.Tests.Staging;

/// <summary>A delivery of which only those rows are handed over that the one before had not.</summary>
public class SharedRowsTests
{
    private static readonly DateOnly[] Day = [AsOf];

    [Theory, OnSqlite, OnPostgres]
    public async Task Random_deliveries_of_which_only_the_difference_is_handed_over_are_staged_as_if_all_of_them_was(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        for (var seed = 1; seed <= 8; seed++)
        {
            var random = new Random(seed);
            var token = await test.Database.BeginRunAsync();
            var (shared, whole) = (await TableAsync(test, token, $"shared-{seed}"), await TableAsync(test, token, $"whole-{seed}"));
            var rows = Enumerable.Range(0, 40).Select(code => RandomRow(random, code)).ToList();
            await StageAsync(test, token, whole, rows);
            var last = await StageAsync(test, token, shared, rows);
            for (var night = 0; night < 5; night++)
            {
                var next = rows.Where(_ => random.Next(12) > 0).Select(row => random.Next(8) == 0 ? RandomRow(random, int.Parse(row.Values[0].Text!, null)) : row)
                    .Concat(Enumerable.Range(0, random.Next(4)).Select(number => RandomRow(random, 1000 + (10 * night) + number))).ToList();
                var expected = await StageAsync(test, token, whole, next);
                last = await StageAsync(test, token, shared, [.. next.Except(rows)], (last.Load, rows.Intersect(next).Count(), [.. rows.Except(next)]));
                Assert.Equal(expected.Counts, last.Counts);
                Assert.Equal(await test.Database.VisibleAsync(whole, expected.Load), await test.Database.VisibleAsync(shared, last.Load));
                Assert.Equal(await SourcesAsync(test.Database, expected.Load), await SourcesAsync(test.Database, last.Load));
                rows = next;
            }
        }
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Rows_differ_only_by_what_is_staged_exactly_so_and_by_keys_that_are_nobody_elses(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var token = await test.Database.BeginRunAsync();
        var table = await TableAsync(test, token, "sheets");
        await StageAsync(test, token, table, [Row("a", "2024-01-05", "x", 1), Row("b", "2024-01-05", "x", 2), Row("c", "2024-01-05", "x", 3)]);
        async Task<bool> AskAsync(AcceptedRow[] gone, AcceptedRow[] came) => await new StagingStore(test.Database).DiffersOnlyByAsync(table, table.KeysOf(gone), table.KeysOf(came));

        Assert.True(await AskAsync([], []));
        Assert.True(await AskAsync([Row("a", "2024-01-05", "x", 1)], [Row("a", "2024-01-05", "x", 7), Row("d", "2024-01-05", "x", 1)]));
        Assert.False(await AskAsync([Row("a", "2024-01-05", "x", 8)], []), "what is gone reads otherwise in staging");
        Assert.False(await AskAsync([Row("e", "2024-01-05", "x", 8)], []), "what is gone was never staged");
        Assert.False(await AskAsync([], [Row("b", "2024-01-05", "x", 7)]), "what came stands beside a row that stays");
        Assert.False(await AskAsync([Row("a", "2024-01-05", "x", 1), Row("a", "2024-01-05", "x", 1)], []), "what is gone stood there twice");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_row_that_went_missing_among_those_that_are_shared_is_noticed(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var token = await test.Database.BeginRunAsync();
        var table = await TableAsync(test, token, "sheets");
        var rows = Enumerable.Range(0, 5).Select(code => Row($"{code}", "2024-01-05", "x", code)).ToList();
        var (first, _) = await StageAsync(test, token, table, rows);
        var payload = await test.Database.PayloadAsync(token);
        await using var load = await new StagingStore(test.Database).BeginLoadAsync(token, table, new LoadStart([payload]));
        // More are said to be shared than there are.
        load.Share(first, 6, []);
        load.Settle();
        await Assert.ThrowsAsync<Core.Diagnostics.DeliveryFault>(() => load.CompleteAsync(LoadScope.Of(Day), [], received: 5));
    }

    private static Task<StagingTable> TableAsync(TestDatabase test, RunToken token, string stream) => test.Database.EnsureAsync(token, Sheets with { Id = stream });

    private static async Task<(long Load, LoadCounts Counts)> StageAsync(
        TestDatabase test, RunToken token, StagingTable table, List<AcceptedRow> rows, (long Before, int Rows, List<AcceptedRow> Gone)? shared = null)
    {
        var payload = await test.Database.PayloadAsync(token, $"f-{Guid.NewGuid()}");
        await using var load = await new StagingStore(test.Database).BeginLoadAsync(token, table, new LoadStart([payload]));
        if (shared is { } difference)
            load.Share(difference.Before, difference.Rows, [.. table.KeysOf(difference.Gone)]);
        await load.WriteAsync(rows, payload);
        return (load.Id, await load.CompleteAsync(LoadScope.Of(Day), [new LoadCoverage { AsOf = AsOf, AllUnits = true }]));
    }

    /// <summary>How many rows came from how many payloads: these have other numbers in either table.</summary>
    private static async Task<IEnumerable<long>> SourcesAsync(Database database, long load)
    {
        await using var session = await database.ConnectAsync(default);
        return await session.ListAsync<long>("select row_count from load_source where load_id = @load order by payload_id", new { load });
    }

    private static AcceptedRow RandomRow(Random random, int code) => Row($"{code}", "2024-01-05", random.Next(2) == 0 ? "x" : "Xã Quài Cang", random.Next(3));
}
