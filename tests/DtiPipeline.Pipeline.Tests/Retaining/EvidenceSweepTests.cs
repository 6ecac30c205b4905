using DtiPipeline.TestKit.Databases;
using DtiPipeline.Warehouse.People;

namespace DtiPipeline.Pipeline.Tests.Retaining;

public sealed class EvidenceSweepTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Files_of_forms_that_nobody_completed_go_after_a_week_and_the_record_says_so(DatabaseKind kind)
    {
        await using var bench = await EvidenceBench.StartAsync(kind);
        var (orphan, fresh, used, again) = (await bench.SentAsync("orphan", 7.1), await bench.SentAsync("fresh", 6.9), await bench.SentAsync("used", 400), await bench.SentAsync("again", 30));
        await bench.DecideAsync(used, "households.total");
        using (var bytes = new MemoryStream("%PDF-1.7 again"u8.ToArray()))
            await bench.Shelf.KeepAsync(bytes);

        await bench.Retention.ExpireAsync();
        Assert.Equal([false, true, true, true], ((string[])[orphan, fresh, used, again]).Select(bench.Shelf.Has));
        Assert.Empty(bench.FilesOf(orphan));
        var entry = Assert.Single(await new AuditStore(bench.Retention.Database).ListAsync("evidence/"));
        Assert.Equal(("evidence.swept", $"evidence/{orphan}", "an-lt"), (entry.Action, entry.Subject, entry.Who));

        await bench.Retention.ExpireAsync();
        Assert.Single(await new AuditStore(bench.Retention.Database).ListAsync("evidence/"));
    }
}
