using DtiPipeline.Core.Records;
using DtiPipeline.TestKit.Databases;
using DtiPipeline.Warehouse.Staging;
using static DtiPipeline.Warehouse.Tests.Staging.TestStream;

namespace DtiPipeline.Warehouse.Tests.Staging;

public class StagingSideBySideTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Streams_of_one_run_are_loaded_side_by_side(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var token = await test.Database.BeginRunAsync();
        var staging = new StagingStore(test.Database);
        var payload = await test.Database.PayloadAsync(token);
        var loads = await Task.WhenAll(Enumerable.Range(0, 6).Select(number => Task.Run(async () =>
        {
            var table = await test.Database.EnsureAsync(token, Dossiers with { Id = $"stream-{number}" });
            await using var load = await staging.BeginLoadAsync(token, table, new LoadStart([payload]));
            for (var batch = 0; batch < 10; batch++)
                await load.WriteAsync([.. Rows(batch)], payload);
            return (Table: table, load.Id, Counts: await load.CompleteAsync(LoadScope.All, []));
        })));
        foreach (var (table, load, counts) in loads)
        {
            Assert.Equal(1_000, counts.New);
            Assert.Equal(1_000, (await test.Database.VisibleAsync(table, load)).Count());
        }
    }

    private static IEnumerable<AcceptedRow> Rows(int batch) => Enumerable.Range(0, 100).Select(i => Row($"{batch}-{i:000}", "2024-01-01", "x", i));
}
