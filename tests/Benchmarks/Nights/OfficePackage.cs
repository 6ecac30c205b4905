using System.Runtime.InteropServices;
using DtiPipeline.Benchmarks.Measuring;
using DtiPipeline.TestKit;

namespace DtiPipeline.Benchmarks.Nights;

/// <summary>The program as an office gets it: the package that <c>ops/publish.sh</c> makes, compiled ahead of time. Made when it is first asked for.</summary>
/// <param name="made">Path of a program that was made before; null where there is none.</param>
internal sealed class OfficePackage : IDisposable
{
    private readonly Lazy<Task<string>> _program;
    private DirectoryInfo? _folder;

    public OfficePackage(string? made) => _program = new Lazy<Task<string>>(() => made is null ? MakeAsync() : Task.FromResult(made));

    /// <summary>Path of the program.</summary>
    public Task<string> ProgramAsync() => _program.Value;

    public void Dispose() => _folder?.Delete(recursive: true);

    private async Task<string> MakeAsync()
    {
        _folder = Directory.CreateTempSubdirectory("dti-benchmark-package-");
        await new ChildProcess("bash", [Path.Combine(Repository.Root, "ops", "publish.sh"), _folder.FullName, RuntimeInformation.RuntimeIdentifier]).RunAsync();
        return Path.Combine(_folder.FullName, $"dti-{RuntimeInformation.RuntimeIdentifier}", "program", "dti");
    }
}
