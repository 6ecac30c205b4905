using DtiPipeline.Benchmarks.Generating;
using DtiPipeline.Benchmarks.Workspaces;

namespace DtiPipeline.Benchmarks.Nights;

/// <summary>A workspace and files beside it, in a folder that goes when the measurement is over.</summary>
internal sealed class BenchFiles : IDisposable
{
    public const int UsualUnits = 150;

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

    public string PathOf(string name) => Path.Combine(_folder.FullName, name);

    public IEnumerable<string[]> Rows(GeneratorOptions options) => new DossierGenerator(_words, options).Rows();

    public void Dispose() => _folder.Delete(recursive: true);
}
