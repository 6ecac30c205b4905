using DtiPipeline.Collection.Landing;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Pipeline.Checking;
using DtiPipeline.TestKit.Databases;
using DtiPipeline.Warehouse.Backups;
using DtiPipeline.Warehouse.Connections;

namespace DtiPipeline.Pipeline.Tests.Retaining;

public class RetentionTests
{
    private const string Text = "Nguyễn Thị Gài;0912345678";

    [Theory, OnSqlite, OnPostgres]
    public async Task Nothing_is_deleted_while_somebody_makes_a_backup(DatabaseKind kind)
    {
        await using var bench = await RetentionBench.StartAsync(kind);
        var sha256 = await bench.ReceiveAsync("dossiers", Text);
        bench.Time.Advance(TimeSpan.FromDays(401));
        await using (await BackupHold.TakeAsync(bench.Database))
        {
            var fault = await Assert.ThrowsAsync<WarehouseFault>(() => bench.ExpireAsync());
            Assert.Equal((RunCodes.DeletionsWait, "1"), (fault.Finding.Code, fault.Finding.Arguments["count"]));
            // The transaction that writes the record asks for itself, should the backup begin between the two.
            var due = await bench.Deletions.DueAsync(RetentionBench.Connector, "dossiers", bench.Time.GetUtcNow(), default);
            Assert.Empty(await bench.Deletions.AskAsync(await bench.Database.BeginRunAsync(), due, "keep 400d", "an-lt", bench.Time.GetUtcNow()));
            await bench.FreeAsync();
            Assert.Equal(Text, bench.Read(sha256));
        }
        Assert.Equal(sha256, Assert.Single(await bench.ExpireAsync()).Sha256);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Bytes_are_kept_for_their_time_and_then_deleted_with_a_record(DatabaseKind kind)
    {
        await using var bench = await RetentionBench.StartAsync(kind);
        var received = bench.Time.GetUtcNow();
        var sha256 = await bench.ReceiveAsync("dossiers", Text);
        bench.Time.Advance(TimeSpan.FromDays(100));
        var seen = bench.Time.GetUtcNow();
        await bench.ReceiveAsync("dossiers", Text);

        // 400 days from the last time, not from the first.
        bench.Time.Advance(TimeSpan.FromDays(399));
        Assert.Empty(await bench.ExpireAsync());
        Assert.Equal(Text, bench.Read(sha256));

        bench.Time.Advance(TimeSpan.FromDays(2));
        Assert.Equal(sha256, Assert.Single(await bench.Run().PreviewAsync()).Sha256);
        Assert.Equal(Text, bench.Read(sha256));
        await bench.ExpireAsync();

        Assert.Equal(LandedCopies.None, bench.Landing.CopiesOf(sha256));
        var record = Assert.Single(await bench.Deletions.ListAsync());
        Assert.Equal(("tthc-dvc", "dossiers", sha256, received, seen, "an-lt"), (record.Connector, record.Stream, record.Sha256, record.ReceivedAt, record.SeenAt, record.Who));
        Assert.StartsWith("keep 400d, connectors/tthc-dvc/connector.yaml:", record.Rule, StringComparison.Ordinal);
        Assert.Equal((bench.Time.GetUtcNow(), bench.Time.GetUtcNow(), null), (record.KeyDestroyedAt, record.DeletedAt, record.KeptFor));
        Assert.Empty(await bench.ExpireAsync());
        Assert.Single(await bench.Deletions.ListAsync());
        Assert.Empty(await new LandingCheck(bench.Database, bench.Landing, TimeProvider.System).RunAsync(read: true, default));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_kill_at_any_point_is_finished_by_the_next_run(DatabaseKind kind)
    {
        foreach (var (at, before) in new[] { (LandedCopies.Key, true), (LandedCopies.Key, false), (LandedCopies.Sealed, true), (LandedCopies.Sealed, false) })
        {
            await using var bench = await RetentionBench.StartAsync(kind);
            var sha256 = await bench.ReceiveAsync("dossiers", Text);
            bench.Time.Advance(TimeSpan.FromDays(401));
            await Assert.ThrowsAsync<OperationCanceledException>(() => bench.ExpireAsync(new BreakingLanding(bench.Landing, at, before)));

            var left = Assert.Single(await bench.Deletions.UnfinishedAsync());
            Assert.Equal(at == LandedCopies.Sealed, left.KeyDestroyedAt is not null);
            Assert.NotEqual((at, before) is (LandedCopies.Sealed, false), bench.Landing.CopiesOf(sha256) != LandedCopies.None);
            // From the moment the key is gone nobody can read them, whatever lies there still.
            if ((at, before) is not (LandedCopies.Key, true))
                Assert.Throws<DeliveryFault>(() => bench.Landing.Open(sha256));

            Assert.Equal(sha256, Assert.Single(await bench.ExpireAsync()).Sha256);
            Assert.Equal(LandedCopies.None, bench.Landing.CopiesOf(sha256));
            Assert.NotNull(Assert.Single(await bench.Deletions.ListAsync()).DeletedAt);
            Assert.Empty(await bench.Deletions.UnfinishedAsync());
        }
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task The_same_content_of_two_streams_stays_until_neither_needs_it(DatabaseKind kind)
    {
        await using var bench = await RetentionBench.StartAsync(kind);
        var sha256 = await bench.ReceiveAsync("dossiers", Text);
        await bench.ReceiveAsync("procedures", Text);
        bench.Time.Advance(TimeSpan.FromDays(401));
        await bench.ExpireAsync();
        var first = Assert.Single(await bench.Deletions.ListAsync());
        Assert.Equal(("dossiers", "tthc-dvc/procedures", null), (first.Stream, first.KeptFor, first.KeyDestroyedAt));
        Assert.Equal(Text, bench.Read(sha256));

        bench.Time.Advance(TimeSpan.FromDays(400));
        await bench.ExpireAsync();
        Assert.Equal(LandedCopies.None, bench.Landing.CopiesOf(sha256));
        Assert.Equal(["procedures", "dossiers"], (await bench.Deletions.ListAsync()).Select(record => record.Stream));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_stream_without_personal_data_keeps_its_plain_copy(DatabaseKind kind)
    {
        await using var bench = await RetentionBench.StartAsync(kind);
        var sha256 = await bench.ReceiveAsync("dossiers", Text);
        await bench.ReceiveAsync("form-ii06a", Text, encrypted: false);
        bench.Time.Advance(TimeSpan.FromDays(4000));
        await bench.ExpireAsync();
        Assert.Equal(LandedCopies.Plain, bench.Landing.CopiesOf(sha256));
        Assert.Equal(Text, bench.Read(sha256));
        Assert.NotNull(Assert.Single(await bench.Deletions.ListAsync()).KeyDestroyedAt);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Bytes_that_come_again_after_their_deletion_are_kept_anew(DatabaseKind kind)
    {
        await using var bench = await RetentionBench.StartAsync(kind);
        var sha256 = await bench.ReceiveAsync("dossiers", Text);
        bench.Time.Advance(TimeSpan.FromDays(401));
        await bench.ExpireAsync();
        bench.Time.Advance(TimeSpan.FromDays(1));
        await bench.ReceiveAsync("dossiers", Text);

        Assert.Equal(Text, bench.Read(sha256));
        var payloads = await new Warehouse.Payloads.PayloadStore(bench.Database).FindAsync(sha256);
        Assert.Empty(await bench.Deletions.OfAsync(payloads));
        Assert.Empty(await bench.ExpireAsync());
        bench.Time.Advance(TimeSpan.FromDays(401));
        await bench.ExpireAsync();
        Assert.Equal(2, (await bench.Deletions.ListAsync()).Count);
        Assert.Equal(LandedCopies.None, bench.Landing.CopiesOf(sha256));
    }
}
