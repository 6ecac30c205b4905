using DtiPipeline.Core.Records;
using DtiPipeline.TestKit.Databases;
using DtiPipeline.Warehouse.Matching;
using DtiPipeline.Warehouse.Tests.Staging;

namespace DtiPipeline.Warehouse.Tests.Matching;

public class CarriedCountTests
{
    private static readonly StagedValue[][] Rows = [[StagedValue.Of(0), StagedValue.Of(17), StagedValue.Of(long.MinValue)], [StagedValue.Of(1), StagedValue.Of("Xã \"Quài\" Cang"), StagedValue.Absent]];

    [Theory, OnSqlite, OnPostgres]
    public async Task The_last_count_of_a_stream_and_round_is_given_as_it_was(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var token = await test.Database.BeginRunAsync();
        var store = new CarriedCountStore(test.Database);
        var day = new DateOnly(2024, 12, 31);
        await store.SaveAsync(token, "tthc", "dossiers", "dti-2024", "q4", new CarriedCount("b", 2, day.AddDays(1), 0, Rows[..1]));
        await store.SaveAsync(token, "tthc", "dossiers", "dti-2024", "q4", new CarriedCount("a", 3, day, 29, Rows));
        await store.SaveAsync(token, "tthc", "dossiers", "dti-2024", "q3", new CarriedCount("a", 3, day, 0, []));

        var kept = (await store.FindAsync("tthc", "dossiers", "dti-2024", "q4"))!;
        Assert.Equal(("a", 3L, day, 29L), (kept.Asked, kept.Load, kept.Cut, kept.Steps));
        Assert.Equal(Rows, kept.Rows);
        Assert.Empty((await store.FindAsync("tthc", "dossiers", "dti-2024", "q3"))!.Rows);
        Assert.Null(await store.FindAsync("tthc", "procedures", "dti-2024", "q4"));
        Assert.Null(await store.FindAsync("tthc", "dossiers", "dti-2025", "q4"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_count_that_was_tampered_with_counts_as_none(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var token = await test.Database.BeginRunAsync();
        var store = new CarriedCountStore(test.Database);
        await store.SaveAsync(token, "tthc", "dossiers", "dti-2024", "q4", new CarriedCount("a", 3, new DateOnly(2024, 12, 31), 0, Rows));
        await using (var session = await test.Database.ConnectAsync(default))
            await session.ExecuteAsync("update carried_count set counts = replace(counts, '17', '18')");
        Assert.Null(await store.FindAsync("tthc", "dossiers", "dti-2024", "q4"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Rows_moved_between_two_loads_are_those_that_the_later_ones_began_and_ended(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        await test.Database.BeginRunAsync();
        await using (var session = await test.Database.ConnectAsync(default))
            await session.ExecuteAsync(
                """
                insert into staging_table (id, name, connector, stream, fingerprint, layout, created_at) values (1, 'stg_a', 'tthc', 'dossiers', 'x', 'x', '2024-12-31T00:00:00Z'), (2, 'stg_b', 'tthc', 'procedures', 'x', 'x', '2024-12-31T00:00:00Z');
                insert into load (id, table_id, connector, stream, run_id, state, began_at, added, changed, closed) values
                  (1, 1, 'tthc', 'dossiers', 1, 'complete', '2024-12-31T00:00:00Z', 1000, 0, 0),
                  (2, 1, 'tthc', 'dossiers', 1, 'complete', '2024-12-31T00:00:00Z', 20, 3, 7),
                  (3, 1, 'tthc', 'dossiers', 1, 'abandoned', '2024-12-31T00:00:00Z', 500, 0, 0),
                  (4, 2, 'tthc', 'procedures', 1, 'complete', '2024-12-31T00:00:00Z', 300, 0, 0),
                  (5, 1, 'tthc', 'dossiers', 1, 'complete', '2024-12-31T00:00:00Z', 1, 0, 0),
                  (6, 1, 'tthc', 'dossiers', 1, 'complete', '2024-12-31T00:00:00Z', 90, 0, 0)
                """);
        var store = new CarriedCountStore(test.Database);
        Assert.Equal((34, 1014), await store.MovedAsync("tthc", "dossiers", 1, 5));
        Assert.Equal((34, 1014), await store.MovedAsync("tthc", "dossiers", 5, 1));
        Assert.Equal((0, 1013), await store.MovedAsync("tthc", "dossiers", 2, 2));
    }
}
