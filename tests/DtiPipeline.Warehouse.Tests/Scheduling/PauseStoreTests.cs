using DtiPipeline.TestKit.Databases;
using DtiPipeline.Warehouse.People;
using DtiPipeline.Warehouse.Scheduling;

namespace DtiPipeline.Warehouse.Tests.Scheduling;

public sealed class PauseStoreTests
{
    private static readonly DateOnly Today = new(2024, 4, 10);

    [Theory, OnSqlite, OnPostgres]
    public async Task The_last_word_on_a_source_holds_to_its_day_and_every_word_stays_on_record(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var store = new PauseStore(test.Database);
        Assert.Empty(await store.CurrentAsync(Today));
        await store.PauseAsync("tthc-dvc", Today.AddDays(1), "bảo trì", "an");
        await store.PauseAsync("finance", Today.AddDays(9), "chờ quyết toán", "an");
        await store.PauseAsync("tthc-dvc", Today.AddDays(3), "bảo trì thêm", "binh");

        var current = await store.CurrentAsync(Today);
        Assert.Equal(["finance", "tthc-dvc"], current.Keys.Order(StringComparer.Ordinal));
        Assert.Equal((Today.AddDays(3), "bảo trì thêm", "binh"), (current["tthc-dvc"].Until, current["tthc-dvc"].Reason, current["tthc-dvc"].Who));
        Assert.Contains("tthc-dvc", (await store.CurrentAsync(Today.AddDays(3))).Keys);
        Assert.DoesNotContain("tthc-dvc", (await store.CurrentAsync(Today.AddDays(4))).Keys);

        await store.ResumeAsync("finance", "binh");
        Assert.Equal(["tthc-dvc"], (await store.CurrentAsync(Today)).Keys);
        Assert.Equal(["source.resumed", "source.paused"], (await new AuditStore(test.Database).ListAsync("source/finance")).Select(entry => entry.Action));
    }
}
