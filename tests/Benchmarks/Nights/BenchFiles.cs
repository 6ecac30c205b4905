using DtiPipeline.Benchmarks.Generating;
using DtiPipeline.Benchmarks.Workspaces;

namespace DtiPipeline.Benchmarks.Nights;

/// <summary>A workspace and files beside it, in a folder that goes when the measurement is over.</summary>
internal sealed class BenchFiles : IDisposable
{
    public const int UsualUnits = 150;

    private const int MostOfFile = 1_200_000;

    private readonly DirectoryInfo _folder;
    private readonly List<string> _words;

    private BenchFiles(DirectoryInfo folder, BenchWorkspace workspace)
    {
        (_folder, Workspace) = (folder, workspace);
        _words = [.. workspace.Units.Units.Select(unit => unit.Word)];
    }

    public BenchWorkspace Workspace { get; }

    public static async Task<BenchFiles> CreateAsync(DeliveryForm form, int units = UsualUnits)
    {
        var folder = Directory.CreateTempSubdirectory("dti-benchmark-");
        return new BenchFiles(folder, await BenchWorkspace.CreateAsync(Path.Combine(folder.FullName, "workspace"), form, UnitPlan.Of(units)));
    }

    /// <summary>
    /// Puts rows into the inbox as one delivery, in several files where there are many: one may have 256 MB. They are of one length, since a file that is much shorter than another of
    /// its day is held back.
    /// </summary>
    public async Task DeliverAsync(GeneratorOptions options)
    {
        var files = (options.Rows + MostOfFile - 1) / MostOfFile;
        if (files == 1)
        {
            // All of them: rows with defects may be more than there are dossiers.
            await DossierCsv.WriteAsync(Workspace.InboxFile("csv"), Rows(options));
            return;
        }
        using var rows = Rows(options).GetEnumerator();
        for (var file = 0; file < files; file++)
            await DossierCsv.WriteAsync(Workspace.InboxFile("csv", file), Next(rows, (int)((long)options.Rows * (file + 1) / files - (long)options.Rows * file / files)));
    }

    public string PathOf(string name) => Path.Combine(_folder.FullName, name);

    public IEnumerable<string[]> Rows(GeneratorOptions options) => new DossierGenerator(_words, options).Rows();

    private static IEnumerable<string[]> Next(IEnumerator<string[]> rows, int count)
    {
        for (var row = 0; row < count && rows.MoveNext(); row++)
            yield return rows.Current;
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
