using DtiPipeline.Core.People;
using DtiPipeline.Pipeline.Reviewing;
using DtiPipeline.TestKit.Databases;
using DtiPipeline.Warehouse.Review;
using DtiPipeline.Warehouse.Units;

namespace DtiPipeline.Pipeline.Tests.Retaining;

/// <summary>A warehouse with units and a shelf of evidence, whose files can be made older.</summary>
internal sealed class EvidenceBench : IAsyncDisposable
{
    private static readonly DateOnly UnitDate = new(2024, 12, 31);

    private readonly string _folder = Directory.CreateTempSubdirectory("dti-evidence-").FullName;

    private EvidenceBench(RetentionBench retention)
    {
        Retention = retention;
        Shelf = new EvidenceShelf(_folder, new byte[32]);
        retention.Evidence = Shelf;
    }

    public RetentionBench Retention { get; }

    public EvidenceShelf Shelf { get; }

    public static async Task<EvidenceBench> StartAsync(DatabaseKind kind)
    {
        var bench = new EvidenceBench(await RetentionBench.StartAsync(kind));
        await bench.Retention.WithUnitsAsync();
        return bench;
    }

    /// <summary>A file that somebody sent some days ago, on the bench's clock.</summary>
    public async Task<string> SentAsync(string text, double days)
    {
        using var bytes = new MemoryStream(System.Text.Encoding.UTF8.GetBytes("%PDF-1.7 " + text));
        var sha256 = (await Shelf.KeepAsync(bytes)).Sha256!;
        foreach (var file in FilesOf(sha256))
            File.SetLastWriteTimeUtc(file, (Retention.Time.GetUtcNow() - TimeSpan.FromDays(days)).UtcDateTime);
        return sha256;
    }

    /// <summary>A decision that stands on a file.</summary>
    public async Task<long> DecideAsync(string sha256, string element)
    {
        var units = await new UnitStore(Retention.Database).AtAsync(UnitDate);
        var place = new ReviewPlace("tuan-giao-2024", "2024-final", units.Single(unit => unit.Code == "099").UnitId, "099", UnitDate);
        var decision = new NewDecision(element, "override", "reported", null)
        {
            Value = "1", Evidence = [new NewEvidence(NewEvidence.File, "Báo cáo") { Sha256 = sha256, MediaType = "application/pdf", Size = 20 }],
        };
        return (await new DecisionStore(Retention.Database).DecideAsync(Scope.Everywhere, place, decision, "an-lt", UnitDate))!.Value;
    }

    public IEnumerable<string> FilesOf(string sha256) => Directory.EnumerateFiles(_folder, sha256 + "*", SearchOption.AllDirectories);

    public async ValueTask DisposeAsync()
    {
        await Retention.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
