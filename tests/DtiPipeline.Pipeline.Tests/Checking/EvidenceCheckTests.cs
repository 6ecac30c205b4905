using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Pipeline.Checking;
using DtiPipeline.Pipeline.Tests.Retaining;
using DtiPipeline.TestKit.Databases;

namespace DtiPipeline.Pipeline.Tests.Checking;

public sealed class EvidenceCheckTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task A_file_that_is_gone_or_changed_is_named_with_its_decision(DatabaseKind kind)
    {
        await using var bench = await EvidenceBench.StartAsync(kind);
        var (first, second) = (await bench.SentAsync("one", 1), await bench.SentAsync("two", 1));
        var decision = await bench.DecideAsync(first, "households.total");
        await bench.DecideAsync(second, "population.total");
        await bench.SentAsync("of a form that nobody completed", 1);
        Assert.Empty(await CheckAsync(read: true));

        var file = bench.FilesOf(first).Single(path => path.EndsWith(".sealed", StringComparison.Ordinal));
        var changed = await File.ReadAllBytesAsync(file);
        changed[^9] ^= 1;
        await File.WriteAllBytesAsync(file, changed);
        Assert.Empty(await CheckAsync(read: false));
        await AssertFoundAsync(read: true, "a file of evidence that reads as something else");
        File.Delete(file);
        await AssertFoundAsync(read: false, "a file of evidence that is gone");
        await AssertFoundAsync(read: true, "a file of evidence that is gone");

        Task<IReadOnlyList<Finding>> CheckAsync(bool read) => new EvidenceCheck(bench.Retention.Database, bench.Shelf).RunAsync(read);

        async Task AssertFoundAsync(bool read, string why)
        {
            var finding = Assert.Single(await CheckAsync(read));
            Assert.Equal((RunCodes.EvidenceLost, why, "1"), (finding.Code, finding.Arguments["why"], finding.Arguments["count"]));
            Assert.Equal($"tuan-giao-2024/2024-final/099@/households.total, decision {decision}, Báo cáo, SHA-256 {first}", finding.Arguments["where"]);
        }
    }
}
