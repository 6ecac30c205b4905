using System.Globalization;
using DtiPipeline.TestKit;
using DtiPipeline.TestKit.Databases;

namespace DtiPipeline.Pipeline.Tests.Previewing;

/// <summary>
/// The smallest night on which an edit of any sort moves something: figures of three operators, documents, finance, and the dossiers of one quarter in
/// the communes that have few. It is run once a database; a test goes on from it by a fork.
/// </summary>
public sealed class SmallNight : IAsyncLifetime
{
    private const string Counts = "connectors/tthc-dvc/samples/dossiers.csv";
    private const int FewDossiers = 120;

    private readonly Dictionary<DatabaseKind, NightBench> _nights = [];
    private readonly string _folder = Directory.CreateTempSubdirectory("dti-small-").FullName;

    public Task InitializeAsync()
    {
        foreach (var file in Directory.EnumerateFiles(Repository.PathOf("connectors"), "*", SearchOption.AllDirectories))
        {
            var own = Path.Combine(_folder, Path.GetRelativePath(Repository.Root, file));
            Directory.CreateDirectory(Path.GetDirectoryName(own)!);
            File.Copy(file, own);
            // Files of inboxes are taken only when they have not been written to for a while.
            File.SetLastWriteTimeUtc(own, DateTime.UtcNow.AddHours(-1));
        }
        var counts = Path.Combine(_folder, Counts);
        File.WriteAllLines(counts, File.ReadAllLines(counts).Where((line, row) => row == 0 || IsSmall(line.Split(','))));
        return Task.CompletedTask;
    }

    /// <summary>A bench of the test's own that goes on from the evening of 2 January 2025.</summary>
    public async Task<NightBench> ForkAsync(DatabaseKind kind)
    {
        if (!_nights.TryGetValue(kind, out var night))
        {
            _nights[kind] = night = await NightBench.StartAsync(kind, connectors: Path.Combine(_folder, "connectors"));
            await night.RunAsync("2025-01-02", "telecom-operators", "document-management", "finance", "tthc-dvc");
        }
        return await night.ForkAsync();
    }

    public async Task DisposeAsync()
    {
        foreach (var night in _nights.Values)
            await night.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private static bool IsSmall(string[] cells) =>
        cells[2] == "2024-10-01" && int.Parse(cells[4], CultureInfo.InvariantCulture) + int.Parse(cells[5], CultureInfo.InvariantCulture) < FewDossiers;
}
