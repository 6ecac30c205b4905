using DtiPipeline.Collection.Landing;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Pipeline.Checking;
using DtiPipeline.Pipeline.Tests.Nights;
using DtiPipeline.TestKit.Databases;
using DtiPipeline.Warehouse.Payloads;
using DtiPipeline.Warehouse.Runs;

namespace DtiPipeline.Pipeline.Tests.Checking;

/// <summary>A landing with a night in it, spoilt in one way at a time.</summary>
public sealed class LandingCheckTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Bytes_that_are_gone_or_changed_are_named_with_what_they_were(DatabaseKind kind)
    {
        await using var bench = await NightBench.StartAsync(kind);
        await bench.RunAsync("2024-04-10", "telecom-operators");
        Assert.Empty(await CheckAsync(bench, read: true));
        var files = Directory.EnumerateFiles(bench.LandingFolder, "*.gz", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList();

        var changed = await File.ReadAllBytesAsync(files[0]);
        changed[^9] ^= 1;
        await File.WriteAllBytesAsync(files[0], changed);
        Assert.Empty(await CheckAsync(bench, read: false));
        await AssertFoundAsync(bench, read: true, CollectionName(files[0]), "landed bytes that cannot be read as they came");

        File.Delete(files[0]);
        await AssertFoundAsync(bench, read: false, CollectionName(files[0]), "a registered payload whose bytes are gone");

        async Task AssertFoundAsync(NightBench at, bool read, string sha256, string why)
        {
            var finding = Assert.Single(await CheckAsync(at, read));
            var payload = (await new PayloadStore(at.Database).FindAsync(sha256))[0];
            Assert.Equal((RunCodes.LandedBytesLost, why, "1"), (finding.Code, finding.Arguments["why"], finding.Arguments["count"]));
            Assert.Equal($"{payload.Connector}/{payload.Stream}, {payload.Name}, SHA-256 {sha256}", finding.Arguments["where"]);
        }
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_key_that_nobody_destroyed_on_purpose_is_missed_and_a_missing_master_key_is_said_once(DatabaseKind kind)
    {
        await using var bench = await NightBench.StartAsync(kind);
        await bench.RunAsync("2024-04-10", "tthc-dvc");
        var keys = Directory.EnumerateFiles(bench.LandingFolder, "*.key", SearchOption.AllDirectories).ToList();
        Assert.True(keys.Count > 1);
        bench.Landing.Remove(CollectionName(keys[0]), LandedCopies.Key);
        Assert.Equal(RunCodes.LandedBytesLost, Assert.Single(await CheckAsync(bench, read: true)).Code);

        var without = new LandingCheck(bench.Database, new FolderLanding(bench.LandingFolder), TimeProvider.System);
        Assert.Single(await without.RunAsync(read: true, default), finding => finding.Code == CollectionCodes.LandingKeyMissing);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Bytes_that_nobody_registered_are_left_behind_unless_a_run_is_at_work(DatabaseKind kind)
    {
        await using var bench = await NightBench.StartAsync(kind);
        await bench.RunAsync("2024-04-10", "finance");
        var stranger = await bench.Landing.LandAsync(new MemoryStream("of a run that was killed"u8.ToArray()), encrypted: false, default);
        var finding = Assert.Single(await CheckAsync(bench, read: false));
        Assert.Equal((RunCodes.LeftBehind, "landed bytes that nobody registered", $"SHA-256 {stranger.Sha256}"), (finding.Code, finding.Arguments["why"], finding.Arguments["where"]));

        await new LeaseStore(bench.Database).AcquireAsync(LeaseStore.Runs, ProcessHolder.Current, TimeSpan.FromHours(1));
        Assert.Empty(await CheckAsync(bench, read: false));
        var file = Directory.EnumerateFiles(bench.LandingFolder, $"{stranger.Sha256}*", SearchOption.AllDirectories).Single();
        File.SetLastWriteTimeUtc(file, DateTime.UtcNow.AddHours(-2));
        Assert.Single(await CheckAsync(bench, read: false));
    }

    private static Task<IReadOnlyList<Finding>> CheckAsync(NightBench bench, bool read) => new LandingCheck(bench.Database, bench.Landing, TimeProvider.System).RunAsync(read, default);

    private static string CollectionName(string path) => Path.GetFileName(path)[..64];
}
